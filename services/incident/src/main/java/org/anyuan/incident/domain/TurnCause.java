package org.anyuan.incident.domain;

/** Why an exercise or a test counts as real. */
public enum TurnCause {
  DRILL_NOT_CONFIRMED,
  PERSON
}
