package org.anyuan.notify.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hours of a day, on the wall's clock.
 *
 * @param ends not after the begin: on the next day; the same time twice is a whole day
 */
public record Hours(LocalTime begins, LocalTime ends) {
  public static final Hours WHOLE_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  public static Hours of(String field, LocalTime begins, LocalTime ends) {
    return new Hours(
        Bounds.minute(field + ".begins", begins), Bounds.minute(field + ".ends", ends));
  }

  /** Those that begin on the day; absent where a change of the clock leaves all of them out. */
  public Optional<Span> on(LocalDate day, ZoneId zone) {
    return Span.between(
        WallClock.instant(day, begins, zone),
        WallClock.instant(begins.isBefore(ends) ? day : day.plusDays(1), ends, zone));
  }

  /** On whichever days they can begin that are open at a time, or near it. */
  public static Stream<LocalDate> daysAround(Instant at, ZoneId zone) {
    var today = WallClock.day(at, zone);
    return Stream.of(today.minusDays(1), today, today.plusDays(1));
  }
}
