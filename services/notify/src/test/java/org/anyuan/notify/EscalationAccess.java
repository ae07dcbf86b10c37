package org.anyuan.notify;

import java.util.Map;
import java.util.Set;

/** Who may call what of escalations and policies. */
final class EscalationAccess {
  private static final Set<String> READERS =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "media-officer",
          "commission-officer",
          "school-officer",
          "inspector",
          "administrator");
  private static final Set<String> WRITERS = Set.of("administrator", "education-officer");

  static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "GET /api/v1/policies",
          READERS,
          "GET /api/v1/policies/{id}",
          READERS,
          "POST /api/v1/policies",
          WRITERS,
          "PUT /api/v1/policies/{id}",
          WRITERS,
          "POST /api/v1/policies/{id}/retire",
          WRITERS,
          "GET /api/v1/policies/preview",
          READERS,
          "POST /api/v1/policies/preview",
          WRITERS,
          "GET /api/v1/escalations",
          READERS,
          "GET /api/v1/escalations/{id}",
          READERS,
          "POST /api/v1/escalations/{id}/acknowledge",
          Set.of(
              "police-dispatcher",
              "police-officer",
              "education-officer",
              "media-officer",
              "school-officer"));

  private EscalationAccess() {}
}
