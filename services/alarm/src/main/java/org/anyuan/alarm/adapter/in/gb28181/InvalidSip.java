package org.anyuan.alarm.adapter.in.gb28181;

/** Bytes that are no SIP message; says what is wrong with them. Nothing of them is in it. */
final class InvalidSip extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidSip(String reason) {
    super(reason, null, false, false);
  }
}
