package org.anyuan.notify;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.anyuan.common.access.Operations;

/** Who may call what of addresses and call-backs. */
final class AddressAccess {
  private static final Set<String> PEOPLE =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "media-officer",
          "commission-officer",
          "school-officer",
          "administrator");

  static final Map<String, Set<String>> ALLOWED = allowed();

  private AddressAccess() {}

  private static Map<String, Set<String>> allowed() {
    var allowed = new HashMap<String, Set<String>>();
    var all = "/api/v1/recipients/{person}/addresses";
    var one = all + "/{address}";
    allowed.put("GET " + all, PEOPLE);
    allowed.put("POST " + all, PEOPLE);
    allowed.put("GET " + one, PEOPLE);
    allowed.put("PUT " + one, PEOPLE);
    allowed.put("DELETE " + one, PEOPLE);
    allowed.put("POST " + one + "/test", PEOPLE);
    allowed.put("POST " + one + "/secrets/rotate", PEOPLE);
    allowed.put("GET /api/v1/recipients/push-key", PEOPLE);
    // No role helps: without the gateway's signature it answers 401 to everybody.
    allowed.put("POST /api/v1/deliveries/callbacks/gateway", Operations.roles());
    return Map.copyOf(allowed);
  }
}
