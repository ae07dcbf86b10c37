package org.anyuan.patrol;

import java.util.Map;
import java.util.Set;

/** Who may call what of guard posts, duties and beats: a part of what {@link AccessIT} walks. */
final class GuardAccess {
  private static final Set<String> READERS =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "commission-officer",
          "school-officer",
          "inspector",
          "administrator");
  private static final Set<String> REGIONAL =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "commission-officer",
          "inspector",
          "administrator");
  private static final Set<String> PATROL_READERS =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "commission-officer",
          "inspector",
          "administrator");
  private static final Set<String> KEEPERS = Set.of("police-dispatcher", "administrator");
  private static final Set<String> ASSIGNERS =
      Set.of("police-dispatcher", "education-officer", "school-officer", "administrator");
  private static final Set<String> DOERS =
      Set.of("police-dispatcher", "police-officer", "school-officer");

  static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("GET /api/v1/posts", READERS),
          Map.entry("POST /api/v1/posts", KEEPERS),
          Map.entry("GET /api/v1/posts/{id}", READERS),
          Map.entry(
              "POST /api/v1/posts/{id}/establish",
              Set.of("police-dispatcher", "police-officer", "administrator")),
          Map.entry("POST /api/v1/posts/{id}/suspend", KEEPERS),
          Map.entry("POST /api/v1/posts/{id}/resume", KEEPERS),
          Map.entry("POST /api/v1/posts/{id}/withdraw", KEEPERS),
          Map.entry("GET /api/v1/posts/establishment", REGIONAL),
          Map.entry("GET /api/v1/posts/establishment/staffing", REGIONAL),
          Map.entry("GET /api/v1/posts/plans", READERS),
          Map.entry("POST /api/v1/posts/plans", KEEPERS),
          Map.entry("GET /api/v1/posts/plans/{id}", READERS),
          Map.entry("PUT /api/v1/posts/plans/{id}", KEEPERS),
          Map.entry("POST /api/v1/posts/plans/{id}/issue", KEEPERS),
          Map.entry("POST /api/v1/posts/plans/{id}/discard", KEEPERS),
          Map.entry("POST /api/v1/posts/plans/{id}/withdraw", KEEPERS),
          Map.entry("PUT /api/v1/posts/plans/{id}/implementation", KEEPERS),
          Map.entry("GET /api/v1/duties", READERS),
          Map.entry("GET /api/v1/duties/plan", READERS),
          Map.entry("GET /api/v1/duties/{id}", READERS),
          Map.entry("POST /api/v1/duties/{id}/check-in", DOERS),
          Map.entry("POST /api/v1/duties/{id}/check-out", DOERS),
          Map.entry("POST /api/v1/duties/{id}/relieve", DOERS),
          Map.entry("POST /api/v1/duties/{id}/absence", DOERS),
          Map.entry("POST /api/v1/duties/{id}/fill", Set.of("police-dispatcher", "school-officer")),
          Map.entry("GET /api/v1/duties/swaps/{id}", READERS),
          Map.entry("POST /api/v1/duties/swaps", DOERS),
          Map.entry("POST /api/v1/duties/swaps/{id}/accept", DOERS),
          Map.entry("POST /api/v1/duties/swaps/{id}/decline", DOERS),
          Map.entry("GET /api/v1/duties/calendars/{schoolId}", READERS),
          Map.entry(
              "PUT /api/v1/duties/calendars/{schoolId}",
              Set.of("education-officer", "school-officer", "administrator")),
          Map.entry("GET /api/v1/duties/calendars/regions/{regionId}", REGIONAL),
          Map.entry(
              "PUT /api/v1/duties/calendars/regions/{regionId}",
              Set.of("education-officer", "administrator")),
          Map.entry(
              "POST /api/v1/duties/calendars/imports",
              Set.of("education-officer", "administrator")),
          Map.entry("GET /api/v1/duties/assignments", READERS),
          Map.entry("POST /api/v1/duties/assignments", ASSIGNERS),
          Map.entry("POST /api/v1/duties/assignments/{id}/end", ASSIGNERS),
          Map.entry("GET /api/v1/duties/road-sections", READERS),
          Map.entry("POST /api/v1/duties/road-sections", KEEPERS),
          Map.entry("POST /api/v1/duties/road-sections/{id}/retire", KEEPERS),
          Map.entry("GET /api/v1/beats", PATROL_READERS),
          Map.entry("POST /api/v1/beats", KEEPERS),
          Map.entry("GET /api/v1/beats/{id}", PATROL_READERS),
          Map.entry("PUT /api/v1/beats/{id}", KEEPERS),
          Map.entry("POST /api/v1/beats/{id}/retire", KEEPERS),
          Map.entry(
              "POST /api/v1/beats/{id}/check-ins", Set.of("police-dispatcher", "police-officer")),
          Map.entry("POST /api/v1/beats/{id}/route", PATROL_READERS),
          Map.entry("GET /api/v1/beats/progress", PATROL_READERS),
          Map.entry("GET /api/v1/beats/map", PATROL_READERS),
          Map.entry(
              "GET /api/v1/beats/gates/{schoolId}/code", Set.of("school-officer", "administrator")),
          Map.entry("GET /api/v1/beats/grids", PATROL_READERS),
          Map.entry("POST /api/v1/beats/grids", KEEPERS),
          Map.entry("PUT /api/v1/beats/grids/{id}", KEEPERS));

  private GuardAccess() {}
}
