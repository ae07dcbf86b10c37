package org.anyuan.notify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may call what of feeds and subscriptions: a part of what AccessIT walks. */
final class FeedAccess {
  private static final Set<String> READERS =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "media-officer",
          "commission-officer",
          "school-officer",
          "inspector");
  private static final Set<String> SUBSCRIBERS =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "media-officer",
          "commission-officer",
          "school-officer",
          "inspector",
          "administrator");

  static final Map<String, Set<String>> ALLOWED = allowed();

  /** By a secret in the address, without a token: 404 for whoever has none. */
  static final Set<String> BY_SECRET =
      Set.of(
          "GET /api/v1/feeds/ical/{file}",
          "GET /api/v1/feeds/changes/{secret}",
          "GET /api/v1/feeds/s/{secret}/incidents.atom",
          "GET /api/v1/feeds/s/{secret}/incidents.json",
          "GET /api/v1/feeds/s/{secret}/incidents/{id}/cap",
          "GET /api/v1/feeds/s/{secret}/stream");

  private FeedAccess() {}

  private static Map<String, Set<String>> allowed() {
    var allowed = new HashMap<String, Set<String>>();
    for (var feed :
        List.of("incidents.atom", "incidents.json", "incidents/stream", "incidents/{id}/cap")) {
      allowed.put("GET /api/v1/feeds/" + feed, READERS);
    }
    allowed.put("GET /api/v1/feeds/changes", SUBSCRIBERS);
    allowed.put("GET /api/v1/feeds/rosters/{rosterId}", SUBSCRIBERS);
    allowed.put("PUT /api/v1/feeds/rosters/{rosterId}", Set.of("administrator"));
    allowed.put("GET /api/v1/subscriptions", SUBSCRIBERS);
    allowed.put("POST /api/v1/subscriptions", SUBSCRIBERS);
    for (var method : List.of("GET", "PUT", "DELETE")) {
      allowed.put(method + " /api/v1/subscriptions/{id}", SUBSCRIBERS);
    }
    allowed.put("POST /api/v1/subscriptions/{id}/secret/rotate", SUBSCRIBERS);
    return Map.copyOf(allowed);
  }
}
