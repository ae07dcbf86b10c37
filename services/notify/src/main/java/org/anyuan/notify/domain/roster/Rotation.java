package org.anyuan.notify.domain.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.WallClock;

/**
 * Turns that follow one another for ever. A hand-over is a time on the wall's clock, so that it
 * stays at 08:00 whatever becomes of the clock.
 *
 * @param first the day of the first hand-over: before it the rotation has nobody
 */
public record Rotation(List<Turn> turns, Shift shift, LocalDate first, LocalTime handOver) {
  public static final int MOST_TURNS = 100;

  public Rotation {
    turns = List.copyOf(turns);
  }

  /**
   * Checked.
   *
   * @param weekday of the hand-over; for shifts of weeks alone, where it may be given
   */
  public static Rotation of(
      String field,
      List<Turn> turns,
      Shift shift,
      LocalDate first,
      LocalTime handOver,
      Optional<DayOfWeek> weekday) {
    Bounds.size(field + ".turns", turns, 1, MOST_TURNS);
    Bounds.present(field + ".shift", shift);
    Bounds.present(field + ".first", first);
    Bounds.minute(field + ".handOver", handOver);
    if (weekday.isPresent() && shift.unit() != Shift.Unit.WEEKS) {
      throw new InvalidField(field + ".weekday", "for shifts of weeks alone");
    }
    if (weekday.filter(day -> day != first.getDayOfWeek()).isPresent()) {
      throw new InvalidField(field + ".first", "a " + weekday.get());
    }
    return new Rotation(turns, shift, first, handOver);
  }

  Stream<PersonId> people() {
    return turns.stream().flatMap(turn -> turn.people().stream());
  }

  Optional<Turn> at(Instant at, ZoneId zone) {
    var number = number(at, zone);
    return number < 0
        ? Optional.empty()
        : Optional.of(turns.get(Math.toIntExact(number % turns.size())));
  }

  Stream<Instant> handOvers(Span within, ZoneId zone) {
    return LongStream.rangeClosed(
            Math.max(0, number(within.from(), zone)), number(within.until(), zone))
        .mapToObj(number -> handOver(number, zone));
  }

  private Instant handOver(long number, ZoneId zone) {
    return WallClock.instant(first.plusDays(number * shift.days()), handOver, zone);
  }

  /** Of the shift: 0 for the first, below that before it. */
  private long number(Instant at, ZoneId zone) {
    var days = ChronoUnit.DAYS.between(first, WallClock.day(at, zone));
    var number = Math.floorDiv(days, (long) shift.days());
    // Whatever the calendar says, what counts is which hand-overs have been: a clock that is put
    // back at midnight shows the day before once more.
    while (at.isBefore(handOver(number, zone))) {
      number--;
    }
    while (!at.isBefore(handOver(number + 1, zone))) {
      number++;
    }
    return number;
  }
}
