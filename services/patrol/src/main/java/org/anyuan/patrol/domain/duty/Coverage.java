package org.anyuan.patrol.domain.duty;

import java.time.LocalDate;

/**
 * How far a time's duties are covered by assignments, before any of its days.
 *
 * @param required people asked for, over all windows
 * @param filled of them, those with somebody assigned
 */
public record Coverage(long schoolDays, long windows, long required, long filled) {
  public static final Coverage NONE = new Coverage(0, 0, 0, 0);

  public static Coverage of(SchoolDuties school, LocalDate from, LocalDate to) {
    var calendar = school.calendar();
    if (calendar.isEmpty()) {
      return NONE;
    }
    var days = school.schoolDays(from, to).toList();
    var windows = days.stream().mapToLong(d -> calendar.get().windows(d).size()).sum();
    var totals =
        school
            .slots(from, to)
            .map(slot -> new Coverage(0, 0, slot.required(), slot.filled()))
            .reduce(NONE, Coverage::plus);
    return new Coverage(days.size(), windows, totals.required, totals.filled);
  }

  public Coverage plus(Coverage other) {
    return new Coverage(
        schoolDays + other.schoolDays,
        windows + other.windows,
        required + other.required,
        filled + other.filled);
  }

  public long missing() {
    return required - filled;
  }

  /** 0 to 1; 1 where nothing is asked for. */
  public double rate() {
    return required == 0 ? 1 : (double) filled / required;
  }
}
