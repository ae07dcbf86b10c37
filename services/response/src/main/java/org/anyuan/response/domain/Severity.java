package org.anyuan.response.domain;

/** Ordered. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
