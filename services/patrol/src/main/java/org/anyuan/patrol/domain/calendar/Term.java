package org.anyuan.patrol.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.domain.Bounds;

/**
 * A term, both days included.
 *
 * @param opens schools of one county may open on different days
 */
public record Term(String name, LocalDate opens, LocalDate closes) {
  private static final long LONGEST_DAYS = 250;

  public static Term of(String field, String name, LocalDate opens, LocalDate closes) {
    var title = Text.required(field + ".name", name, 40);
    Bounds.present(field + ".opens", opens);
    Bounds.present(field + ".closes", closes);
    Years.check(field + ".opens", opens);
    if (!opens.isBefore(closes)) {
      throw new InvalidField(field + ".closes", "after it opens");
    }
    if (ChronoUnit.DAYS.between(opens, closes) > LONGEST_DAYS) {
      throw new InvalidField(field + ".closes", "at most " + LONGEST_DAYS + " days after it opens");
    }
    return new Term(title, opens, closes);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(opens) && !day.isAfter(closes);
  }
}
