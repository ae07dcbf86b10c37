package org.anyuan.notify.domain.feed;

/** As what an incident was closed. */
public enum Ending {
  RESOLVED,
  FALSE_ALARM,
  EXERCISE_ENDED,
  TEST_ENDED,
  HANDED_OVER
}
