package org.anyuan.notify.domain;

/** What an incident counts as. */
public enum Mode {
  ACTUAL,
  EXERCISE,
  TEST
}
