package org.anyuan.incident.domain;

/** Ordered from the least to the most severe. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
