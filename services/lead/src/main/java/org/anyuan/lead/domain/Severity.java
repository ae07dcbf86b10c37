package org.anyuan.lead.domain;

/** Ordered. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  public Severity orHigher(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
