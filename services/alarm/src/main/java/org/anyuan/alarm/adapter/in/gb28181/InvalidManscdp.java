package org.anyuan.alarm.adapter.in.gb28181;

/** A body that is no MANSCDP; says what is wrong with it. Nothing of it is in it. */
final class InvalidManscdp extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidManscdp(String reason) {
    super(reason, null, false, false);
  }
}
