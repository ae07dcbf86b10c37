package org.anyuan.patrol.domain.dispatch;

/** What an incident counts as. For a TEST nobody is sent. */
public enum Mode {
  ACTUAL,
  EXERCISE,
  TEST
}
