package org.anyuan.lead.domain.risk;

/** Ordered, and named by the colours in which it is shown. */
public enum RiskLevel {
  BLUE,
  YELLOW,
  ORANGE,
  RED;

  RiskLevel orHigher(RiskLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }

  RiskLevel oneLower() {
    return switch (this) {
      case BLUE, YELLOW -> BLUE;
      case ORANGE -> YELLOW;
      case RED -> ORANGE;
    };
  }
}
