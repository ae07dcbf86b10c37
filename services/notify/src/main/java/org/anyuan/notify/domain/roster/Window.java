package org.anyuan.notify.domain.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.Hours;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.WallClock;

/**
 * Hours of some days. Which day counts is that on which the hours begin: Friday 18:00 to 08:00
 * lasts until Saturday morning.
 *
 * @param weekdays empty: all
 * @param kinds a day is one of them; empty: whatever it is
 */
public record Window(Set<DayOfWeek> weekdays, Set<DayKind> kinds, Hours hours) {
  public Window {
    weekdays = Set.copyOf(weekdays);
    kinds = Set.copyOf(kinds);
  }

  public static Window of(String field, Set<DayOfWeek> weekdays, Set<DayKind> kinds, Hours hours) {
    return new Window(weekdays, kinds, Bounds.present(field + ".hours", hours));
  }

  boolean open(Instant at, DayKinds days, ZoneId zone) {
    return Hours.daysAround(at, zone)
        .flatMap(day -> on(day, days, zone).stream())
        .anyMatch(span -> span.contains(at));
  }

  /** When it opens and closes; times near the begin and the end of what is asked for, too. */
  Stream<Instant> edges(Span within, DayKinds days, ZoneId zone) {
    return WallClock.day(within.from(), zone)
        .minusDays(1)
        .datesUntil(WallClock.day(within.until(), zone).plusDays(2))
        .flatMap(day -> on(day, days, zone).stream())
        .flatMap(span -> Stream.of(span.from(), span.until()));
  }

  private Optional<Span> on(LocalDate day, DayKinds days, ZoneId zone) {
    var fits =
        (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
            && (kinds.isEmpty() || kinds.stream().anyMatch(kind -> days.is(day, kind)));
    return fits ? hours.on(day, zone) : Optional.empty();
  }
}
