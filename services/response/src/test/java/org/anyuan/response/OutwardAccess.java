package org.anyuan.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may call what of publications, concerns and the ground: a part of what AccessIT walks. */
final class OutwardAccess {
  private static final Set<String> LEADERS =
      Set.of("police-dispatcher", "police-officer", "media-officer", "commission-officer");
  private static final Set<String> WRITERS =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "media-officer",
          "commission-officer",
          "education-officer");
  private static final Set<String> READERS =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "media-officer",
          "commission-officer",
          "education-officer",
          "inspector");
  private static final Set<String> ALL =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "media-officer",
          "commission-officer",
          "education-officer",
          "inspector",
          "administrator");
  private static final Set<String> POLICE =
      Set.of("police-dispatcher", "police-officer", "commission-officer");
  private static final Set<String> COUNTING =
      Set.of("police-dispatcher", "police-officer", "commission-officer", "education-officer");

  static final Map<String, Set<String>> ALLOWED = allowed();

  private OutwardAccess() {}

  private static Map<String, Set<String>> allowed() {
    var allowed = new HashMap<String, Set<String>>();
    for (var form : List.of("", "/{id}", "/{id}/notice", "/{id}/notice.svg", "/{id}/cap.xml")) {
      allowed.put("GET /api/v1/publications" + form, ALL);
    }
    allowed.put("GET /api/v1/statements/{id}/postings", READERS);
    allowed.put("POST /api/v1/statements/{id}/postings", LEADERS);
    allowed.put("GET /api/v1/statements/{id}/mentions", LEADERS);
    for (var look : List.of("", "/{id}", "/answer-times")) {
      allowed.put("GET /api/v1/concerns" + look, READERS);
    }
    allowed.put("POST /api/v1/concerns", WRITERS);
    allowed.put("PUT /api/v1/concerns/{id}", WRITERS);
    for (var step : List.of("group", "ungroup", "answer", "dismiss", "reopen")) {
      allowed.put("POST /api/v1/concerns/{id}/" + step, WRITERS);
    }
    var ground = "/api/v1/responses/{id}/ground";
    allowed.put("GET " + ground, READERS);
    allowed.put(
        "GET " + ground + "/versions",
        Set.of("police-dispatcher", "police-officer", "commission-officer", "inspector"));
    allowed.put("PUT " + ground + "/cordon", POLICE);
    allowed.put("POST " + ground + "/cordon/lift", POLICE);
    allowed.put("POST " + ground + "/stand-down", POLICE);
    allowed.put("PUT " + ground + "/reunification", COUNTING);
    allowed.put("PUT " + ground + "/reunification/counts", COUNTING);
    for (var place : List.of("spots/{spotId}", "roads/{roadId}", "dispatches/{dispatchId}")) {
      allowed.put("PUT " + ground + "/" + place, POLICE);
      allowed.put("DELETE " + ground + "/" + place, POLICE);
    }
    return Map.copyOf(allowed);
  }
}
