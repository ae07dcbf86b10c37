package org.anyuan.notify.domain.communication;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.WallClock;
import org.anyuan.notify.domain.roster.Plan;

/** Tests of a roster that nobody has to think of. */
public record TestPlan(RosterId roster, When when, Order order, long version) {
  /** When they are made. */
  public sealed interface When {
    /** On the wall's clock of schools and desks here. */
    record Weekly(DayOfWeek day, LocalTime time) implements When {}

    record Once(Instant at) implements When {}
  }

  /** After a time; absent: there is none any more. */
  public Optional<Instant> next(Instant after) {
    return switch (when) {
      case When.Once(var at) -> Optional.of(at).filter(once -> once.isAfter(after));
      case When.Weekly(var day, var time) -> Optional.of(next(day, time, after));
    };
  }

  private static Instant next(DayOfWeek day, LocalTime time, Instant after) {
    var first = WallClock.day(after, Plan.ZONE).with(TemporalAdjusters.nextOrSame(day));
    var at = WallClock.instant(first, time, Plan.ZONE);
    return at.isAfter(after) ? at : WallClock.instant(first.plusWeeks(1), time, Plan.ZONE);
  }
}
