package org.anyuan.patrol.domain.calendar;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.domain.Bounds;

/**
 * When some grades arrive and leave.
 *
 * @param grades in the school's words, such as {@code 1-2}
 * @param weekdays on which; a make-up day has those of the weekday that it follows
 */
public record GradeTimes(String grades, Set<DayOfWeek> weekdays, List<Rush> rushes) {
  private static final int MOST_RUSHES = 8;

  /** No weekdays given: Monday to Friday. */
  public static GradeTimes of(
      String field, String grades, Set<DayOfWeek> weekdays, List<Rush> rushes) {
    var words = Text.required(field + ".grades", grades, 20);
    var days =
        weekdays.isEmpty()
            ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
            : EnumSet.copyOf(weekdays);
    if (!days.stream().allMatch(MakeUpDay::isWeekday)) {
      throw new InvalidField(field + ".weekdays", "MONDAY to FRIDAY");
    }
    Bounds.size(field + ".rushes", rushes, 1, MOST_RUSHES);
    for (var i = 1; i < rushes.size(); i++) {
      if (rushes.get(i).begin().isBefore(rushes.get(i - 1).end())) {
        throw new InvalidField(
            field + ".rushes[" + i + "].begin", "in the order of the day, without overlap");
      }
    }
    return new GradeTimes(words, Set.copyOf(days), List.copyOf(rushes));
  }
}
