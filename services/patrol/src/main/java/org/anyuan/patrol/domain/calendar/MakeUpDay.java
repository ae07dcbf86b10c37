package org.anyuan.patrol.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.patrol.domain.Bounds;

/**
 * A day of a weekend with school in return for a holiday (调休补课).
 *
 * @param follows the weekday whose times it has
 */
public record MakeUpDay(LocalDate day, DayOfWeek follows) {
  public static MakeUpDay of(String field, LocalDate day, DayOfWeek follows) {
    Bounds.present(field + ".day", day);
    Years.check(field + ".day", day);
    if (isWeekday(day.getDayOfWeek())) {
      throw new InvalidField(field + ".day", "a Saturday or Sunday: other days have school anyway");
    }
    if (!isWeekday(Bounds.present(field + ".follows", follows))) {
      throw new InvalidField(field + ".follows", "MONDAY to FRIDAY");
    }
    return new MakeUpDay(day, follows);
  }

  static boolean isWeekday(DayOfWeek day) {
    return day.getValue() <= DayOfWeek.FRIDAY.getValue();
  }
}
