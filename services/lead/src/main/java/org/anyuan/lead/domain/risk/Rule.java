package org.anyuan.lead.domain.risk;

import java.time.Duration;
import java.time.Instant;
import org.anyuan.lead.domain.Severity;

/**
 * What a row counts: by its severity, twice where it is late, less of an incident the longer ago it
 * was; and no more in all than the most of its kind, so that many small gaps do not hide one grave
 * lead. A region may have weights of its own.
 *
 * @param low what one of LOW counts; MEDIUM twice, HIGH four times, CRITICAL eight times as much
 * @param most of all rows of the kind at one school
 */
public record Rule(Row.Kind kind, int low, int most) {
  /** Past this, an incident is history. */
  public static final Duration REMEMBERED = Duration.ofDays(90);

  /** What is late counts so many times as much. */
  public static final int LATE = 2;

  private static final int PARTS = 3;

  int points(Row row, Instant at) {
    var points = low * times(row.severity()) * (row.late() ? LATE : 1);
    return switch (row.kind()) {
      case LEAD, HAZARD, DEVICE_GAP -> points;
      case INCIDENT -> faded(points, Duration.between(row.since(), at));
    };
  }

  /** All of it for the first thirty days, then two thirds, then one, then none. */
  private static int faded(int points, Duration ago) {
    var third = REMEMBERED.dividedBy(PARTS);
    var left = PARTS - (int) Math.max(0, ago.dividedBy(third));
    return left <= 0 ? 0 : Math.ceilDiv(points * left, PARTS);
  }

  public static int times(Severity severity) {
    return switch (severity) {
      case LOW -> 1;
      case MEDIUM -> 2;
      case HIGH -> 4;
      case CRITICAL -> 8;
    };
  }
}
