package org.anyuan.console.domain;

import java.util.Locale;
import java.util.Optional;

/** A service that answers for a part of {@code /api/v1/}. */
public enum Owner {
  ALARM,
  INCIDENT,
  PATROL,
  RESPONSE,
  LEAD,
  LEDGER,
  NOTIFY;

  /** By the first segment of the path below {@code /api/v1/}. */
  static Optional<Owner> of(String resource) {
    return switch (resource) {
      case "alarms", "isapi", "supervision", "coverage-gaps" -> Optional.of(ALARM);
      case "incidents",
          "queues",
          "commands",
          "dead-letters",
          "button-tests",
          "call-handling",
          "shift-handovers",
          "statistics" ->
          Optional.of(INCIDENT);
      case "units", "posts", "duties", "beats", "dispatches" -> Optional.of(PATROL);
      case "responses", "statements", "concerns", "publications" -> Optional.of(RESPONSE);
      case "leads", "risks", "reviews", "circulars" -> Optional.of(LEAD);
      case "regions",
          "schools",
          "devices",
          "imports",
          "registry",
          "cameras",
          "exercises",
          "items",
          "inspections",
          "hazards",
          "campaigns",
          "reports" ->
          Optional.of(LEDGER);
      case "rosters",
          "subscriptions",
          "deliveries",
          "feeds",
          "recipients",
          "policies",
          "escalations" ->
          Optional.of(NOTIFY);
      default -> Optional.empty();
    };
  }

  /** As settings and metrics spell it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
