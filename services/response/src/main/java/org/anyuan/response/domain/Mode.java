package org.anyuan.response.domain;

/** What an incident counts as. A TEST opens no response; an EXERCISE is published to nobody. */
public enum Mode {
  ACTUAL,
  EXERCISE,
  TEST
}
