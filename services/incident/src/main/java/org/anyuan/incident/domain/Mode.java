package org.anyuan.incident.domain;

/** What an alarm counts as. Incidents of different modes never merge. */
public enum Mode {
  ACTUAL,
  EXERCISE,
  TEST
}
