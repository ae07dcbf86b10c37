package org.anyuan.patrol.domain.dispatch;

/** Ordered. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
