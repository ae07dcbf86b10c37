package org.anyuan.patrol.domain.calendar;

/** Which of a day's rushes (高峰). */
public enum Peak {
  /** 上学. */
  ARRIVAL,
  /** 放学. */
  DISMISSAL
}
