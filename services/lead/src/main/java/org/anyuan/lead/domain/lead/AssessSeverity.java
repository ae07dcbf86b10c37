package org.anyuan.lead.domain.lead;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anyuan.lead.domain.Severity;

/**
 * The stated rule of a lead's severity: the points of its category and of each sign are added up.
 * Up to 1 is LOW, 2 and 3 MEDIUM, 4 and 5 HIGH, more CRITICAL. No sign makes it less grave.
 */
public final class AssessSeverity {
  private static final int MEDIUM_FROM = 2;
  private static final int HIGH_FROM = 4;
  private static final int CRITICAL_FROM = 6;

  private AssessSeverity() {}

  /**
   * What the rule says, and why.
   *
   * @param signs with what each counts
   */
  public record Assessment(Severity severity, int ofCategory, Map<Sign, Integer> signs) {
    public int points() {
      return ofCategory + signs.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  public static Assessment of(Category category, Set<Sign> signs) {
    var counted = new TreeMap<Sign, Integer>();
    signs.forEach(sign -> counted.put(sign, sign.points()));
    var points = category.points() + counted.values().stream().mapToInt(Integer::intValue).sum();
    return new Assessment(severity(points), category.points(), Map.copyOf(counted));
  }

  private static Severity severity(int points) {
    if (points >= CRITICAL_FROM) {
      return Severity.CRITICAL;
    }
    if (points >= HIGH_FROM) {
      return Severity.HIGH;
    }
    return points >= MEDIUM_FROM ? Severity.MEDIUM : Severity.LOW;
  }
}
