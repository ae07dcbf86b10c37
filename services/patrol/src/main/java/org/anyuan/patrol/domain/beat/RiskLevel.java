package org.anyuan.patrol.domain.beat;

/** How much a grid has to be looked after. The first is the highest. */
public enum RiskLevel {
  HIGH,
  MEDIUM,
  LOW;

  public RiskLevel orHigher(RiskLevel other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
