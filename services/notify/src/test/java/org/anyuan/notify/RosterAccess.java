package org.anyuan.notify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may call what of rosters: the operation, then the roles. */
final class RosterAccess {
  private static final Set<String> KEEPERS =
      Set.of(
          "police-dispatcher",
          "education-officer",
          "media-officer",
          "school-officer",
          "administrator");
  private static final Set<String> MEMBERS = with(KEEPERS, "police-officer", "commission-officer");
  private static final Set<String> READERS = with(MEMBERS, "inspector");

  static final Map<String, Set<String>> ALLOWED = allowed();

  private RosterAccess() {}

  private static Map<String, Set<String>> allowed() {
    var allowed = new HashMap<String, Set<String>>();
    var all = "/api/v1/rosters";
    var one = all + "/{id}";
    for (var look : List.of("", "/on-call", "/duties", "/calendars", "/calendars/{id}")) {
      allowed.put("GET " + all + look, READERS);
    }
    for (var look : List.of("", "/on-call", "/segments", "/findings", "/swaps")) {
      allowed.put("GET " + one + look, READERS);
    }
    allowed.put("GET " + all + "/swaps", MEMBERS);
    allowed.put("POST " + all, KEEPERS);
    allowed.put("POST " + all + "/preview", KEEPERS);
    allowed.put("PUT " + one, KEEPERS);
    allowed.put("PUT " + one + "/plan", KEEPERS);
    allowed.put("DELETE " + one + "/plan/{effectiveFrom}", KEEPERS);
    allowed.put("POST " + one + "/overrides", KEEPERS);
    allowed.put("DELETE " + one + "/overrides/{override}", KEEPERS);
    allowed.put("POST " + one + "/swaps", MEMBERS);
    for (var step : List.of("agree", "refuse", "cancel")) {
      allowed.put("POST " + one + "/swaps/{swap}/" + step, MEMBERS);
    }
    var tests = one + "/communication-tests";
    for (var look : List.of("", "/plan", "/{test}")) {
      allowed.put("GET " + tests + look, READERS);
    }
    allowed.put("POST " + tests, KEEPERS);
    allowed.put("PUT " + tests + "/plan", KEEPERS);
    allowed.put("DELETE " + tests + "/plan", KEEPERS);
    allowed.put("POST " + tests + "/{test}/answers", MEMBERS);
    allowed.put("PUT " + all + "/calendars/{id}", Set.of("education-officer", "administrator"));
    return Map.copyOf(allowed);
  }

  private static Set<String> with(Set<String> roles, String... more) {
    var all = new HashSet<>(roles);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }
}
