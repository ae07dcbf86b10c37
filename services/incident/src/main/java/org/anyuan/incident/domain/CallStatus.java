package org.anyuan.incident.domain;

/** What the call-handling system says of its case, in the order in which it happens. */
public enum CallStatus {
  RECEIVED,
  DISPATCHED,
  ARRIVED,
  FINISHED,
  /** Given back: it may be handed over again. */
  REJECTED;

  private boolean ended() {
    return this == FINISHED || this == REJECTED;
  }

  /** Reports overtake each other on their way here: only one that leads on counts. */
  boolean leadsOnFrom(CallStatus earlier) {
    return !earlier.ended() && compareTo(earlier) > 0;
  }
}
