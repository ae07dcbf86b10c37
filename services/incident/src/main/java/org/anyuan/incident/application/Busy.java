package org.anyuan.incident.application;

/** As many as one copy takes are at it already. */
public final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Busy() {
    super("too many at once", null, false, false);
  }
}
