package org.anyuan.patrol.domain.beat;

/** How much a grid has to be looked after. */
public enum RiskLevel {
  HIGH,
  MEDIUM,
  LOW
}
