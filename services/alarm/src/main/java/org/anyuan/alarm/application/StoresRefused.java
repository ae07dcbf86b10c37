package org.anyuan.alarm.application;

/** Neither the log nor the spool took the signal in time: the device has to try again. */
public final class StoresRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoresRefused(String reason) {
    super(reason, null, false, false);
  }
}
