package org.anyuan.notify.domain.escalation;

/** How near help is, as the school is shown it. */
public enum Help {
  RECEIVED,
  /** The police have taken it. */
  ACKNOWLEDGED,
  ON_THE_WAY,
  ARRIVED
}
