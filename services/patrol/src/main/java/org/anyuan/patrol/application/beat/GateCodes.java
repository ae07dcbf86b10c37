package org.anyuan.patrol.application.beat;

import org.anyuan.patrol.domain.beat.GateCode;

/** The key that gate codes are made with. */
public interface GateCodes {
  /** Without a key there are no codes: positions alone are proof then. */
  final class NoKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoKey() {
      super("gate codes are not set up here", null, false, false);
    }
  }

  /** Throws {@link NoKey} where there is none. */
  GateCode current();
}
