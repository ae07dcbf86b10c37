package org.anyuan.notify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who may call what of recipients and deliveries. */
final class DeliveryAccess {
  private static final Set<String> PEOPLE =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "media-officer",
          "commission-officer",
          "school-officer",
          "administrator");
  private static final Set<String> READERS = with(PEOPLE, "inspector");
  private static final Set<String> ADMINISTRATOR = Set.of("administrator");
  private static final Set<String> KEEPERS = Set.of("administrator", "inspector", "school-officer");

  static final Map<String, Set<String>> ALLOWED = allowed();

  private DeliveryAccess() {}

  private static Map<String, Set<String>> allowed() {
    var allowed = new HashMap<String, Set<String>>();
    var recipients = "/api/v1/recipients";
    allowed.put("GET " + recipients + "/me", PEOPLE);
    allowed.put("PUT " + recipients + "/me", PEOPLE);
    allowed.put("GET " + recipients, KEEPERS);
    allowed.put("GET " + recipients + "/{person}", KEEPERS);
    allowed.put("PUT " + recipients + "/{person}", ADMINISTRATOR);
    allowed.put(
        "PUT " + recipients + "/{person}/silent", Set.of("administrator", "school-officer"));
    var deliveries = "/api/v1/deliveries";
    for (var look : new String[] {"", "/{id}", "/dead-letters"}) {
      allowed.put("GET " + deliveries + look, READERS);
    }
    allowed.put("GET " + deliveries + "/stream", PEOPLE);
    allowed.put("POST " + deliveries + "/{id}/shown", PEOPLE);
    allowed.put(
        "POST " + deliveries + "/{id}/replay",
        Set.of("police-dispatcher", "education-officer", "media-officer", "administrator"));
    allowed.put("POST " + deliveries + "/dead-letters/replay", ADMINISTRATOR);
    allowed.put("GET " + deliveries + "/dead-records", ADMINISTRATOR);
    allowed.put("POST " + deliveries + "/dead-records/{id}/replay", ADMINISTRATOR);
    return Map.copyOf(allowed);
  }

  private static Set<String> with(Set<String> roles, String one) {
    var all = new HashSet<>(roles);
    all.add(one);
    return Set.copyOf(all);
  }
}
