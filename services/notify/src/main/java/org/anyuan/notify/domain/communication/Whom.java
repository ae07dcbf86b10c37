package org.anyuan.notify.domain.communication;

/** Whom a test asks. Names are stored: they stay. */
public enum Whom {
  /** Whoever is on call when it is sent. */
  ON_CALL,
  /** Everybody of the plan at that time, and whoever is on call beside them. */
  ALL
}
