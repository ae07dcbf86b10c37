package org.anyuan.notify.domain.roster;

import org.anyuan.notify.domain.Bounds;

/** How long one turn lasts. */
public record Shift(int count, Unit unit) {
  private static final int MOST_DAYS = 60;
  private static final int MOST_WEEKS = 26;

  /** Of days by the calendar, however many hours a change of the clock gives them. */
  public enum Unit {
    DAYS(1),
    WEEKS(7);

    private final int days;

    Unit(int days) {
      this.days = days;
    }
  }

  public static Shift of(String field, Integer count, Unit unit) {
    var most =
        switch (Bounds.present(field + ".unit", unit)) {
          case DAYS -> MOST_DAYS;
          case WEEKS -> MOST_WEEKS;
        };
    return new Shift(Bounds.number(field + ".count", count, 1, most), unit);
  }

  int days() {
    return count * unit.days;
  }
}
