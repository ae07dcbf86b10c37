package org.anyuan.notify.domain;

/** Ordered. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
