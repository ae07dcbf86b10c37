package org.anyuan.incident.domain;

/** How an incident ended. */
public enum Disposition {
  RESOLVED,
  FALSE_ALARM,
  EXERCISE_ENDED,
  TEST_ENDED,
  HANDED_OVER;

  boolean suits(Mode mode) {
    return switch (this) {
      case RESOLVED, FALSE_ALARM, HANDED_OVER -> true;
      case EXERCISE_ENDED -> mode == Mode.EXERCISE;
      case TEST_ENDED -> mode == Mode.TEST;
    };
  }
}
