package org.anyuan.incident.domain;

/** How far a unit of the police is with an incident, in the order in which it happens. */
public enum UnitStatus {
  ASSIGNED,
  EN_ROUTE,
  ARRIVED,
  /** It has done its part. */
  CLEARED,
  /** It does not come, or was reported by mistake: it counts as never sent. */
  RECALLED;

  boolean ended() {
    return this == CLEARED || this == RECALLED;
  }

  /** Reports overtake each other on their way here: only one that leads on counts. */
  boolean leadsOnFrom(UnitStatus earlier) {
    return !earlier.ended() && compareTo(earlier) > 0;
  }
}
