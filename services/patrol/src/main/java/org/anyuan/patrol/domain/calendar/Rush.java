package org.anyuan.patrol.domain.calendar;

import java.time.Duration;
import java.time.LocalTime;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.patrol.domain.Bounds;

/** One arrival or dismissal of some grades, local time; a school may have two of each a day. */
public record Rush(Peak peak, LocalTime begin, LocalTime end) {
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(3);

  public static Rush of(String field, Peak peak, LocalTime begin, LocalTime end) {
    Bounds.present(field + ".peak", peak);
    Bounds.present(field + ".begin", begin);
    Bounds.present(field + ".end", end);
    var length = Duration.between(begin, end);
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw new InvalidField(field + ".end", "5 minutes to 3 hours after its begin, the same day");
    }
    if (begin.getSecond() != 0 || begin.getNano() != 0 || end.getSecond() != 0) {
      throw new InvalidField(field + ".begin", "whole minutes");
    }
    return new Rush(peak, begin, end);
  }
}
