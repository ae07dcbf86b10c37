package org.anyuan.patrol.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.domain.Bounds;

/** Days without school, the first and the last included. */
public record Holiday(String name, LocalDate from, LocalDate to) {
  private static final long LONGEST_DAYS = 120;

  public static Holiday of(String field, String name, LocalDate from, LocalDate to) {
    var title = Text.required(field + ".name", name, 40);
    Bounds.present(field + ".from", from);
    Bounds.present(field + ".to", to);
    Years.check(field + ".from", from);
    if (to.isBefore(from)) {
      throw new InvalidField(field + ".to", "not before its first day");
    }
    if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
      throw new InvalidField(field + ".to", "at most " + LONGEST_DAYS + " days in all");
    }
    return new Holiday(title, from, to);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
