package org.anyuan.patrol.domain.beat;

import org.anyuan.common.outcome.InvalidField;
import org.anyuan.patrol.domain.Bounds;

/**
 * What a day owes a grid.
 *
 * @param visitsPerSchool frequency (频次): visits of each school
 * @param visitsPerSquareKilometre density (密度): visits of all its targets, by its area
 */
public record Target(int visitsPerSchool, double visitsPerSquareKilometre) {
  private static final int MOST_VISITS = 48;
  private static final double MOST_DENSITY = 100;

  /** Defaults of this system, not of the notice. */
  public static Target usual(RiskLevel risk) {
    return switch (risk) {
      case HIGH -> new Target(4, 4);
      case MEDIUM -> new Target(2, 2);
      case LOW -> new Target(1, 0.5);
    };
  }

  public static Target of(Integer visitsPerSchool, Double density) {
    var visits = Bounds.number("visitsPerSchool", visitsPerSchool, 0, MOST_VISITS);
    if (density == null || !(density >= 0 && density <= MOST_DENSITY)) {
      throw new InvalidField("visitsPerSquareKilometre", "a number from 0 to " + MOST_DENSITY);
    }
    return new Target(visits, density);
  }

  Target orMore(Target other) {
    return new Target(
        Math.max(visitsPerSchool, other.visitsPerSchool),
        Math.max(visitsPerSquareKilometre, other.visitsPerSquareKilometre));
  }
}
