package org.anyuan.patrol.domain.calendar;

import java.time.LocalDate;
import org.anyuan.common.outcome.InvalidField;

/** A mistyped year would otherwise plan duties for a century. */
final class Years {
  private static final int FIRST = 2020;
  private static final int LAST = 2100;

  private Years() {}

  static void check(String field, LocalDate day) {
    if (day.getYear() < FIRST || day.getYear() > LAST) {
      throw new InvalidField(field, "a day of " + FIRST + " to " + LAST);
    }
  }
}
