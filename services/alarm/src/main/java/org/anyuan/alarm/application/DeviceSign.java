package org.anyuan.alarm.application;

/** What a device says of itself, without that anybody pressed. */
public enum DeviceSign {
  HEARTBEAT,
  /** Its own report of a test of its line, by the clock or by hand. */
  TEST,
  /** Armed, disarmed, a zone bypassed, programmed, switched on. */
  ROUTINE,
  TROUBLE,
  TROUBLE_OVER
}
