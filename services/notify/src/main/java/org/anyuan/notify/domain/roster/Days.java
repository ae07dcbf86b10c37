package org.anyuan.notify.domain.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.Bounds;

/** Days from one to another, both of them included. */
public record Days(LocalDate from, LocalDate to) {
  private static final long LONGEST = 370;

  public static Days of(String field, LocalDate from, LocalDate to) {
    Bounds.present(field + ".from", from);
    Bounds.present(field + ".to", to);
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
      throw new InvalidField(
          field + ".to", "not before its first day, at most " + LONGEST + " days in all");
    }
    return new Days(from, to);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
