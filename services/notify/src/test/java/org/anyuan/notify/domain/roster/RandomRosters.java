package org.anyuan.notify.domain.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.anyuan.notify.domain.Any;
import org.anyuan.notify.domain.Hours;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.Span;

/** Rosters of any kind, around days on which clocks are changed. The same seed makes the same. */
public final class RandomRosters {
  private record Place(ZoneId zone, LocalDate change) {}

  private static final List<Place> PLACES =
      List.of(
          new Place(Samples.SHANGHAI, LocalDate.of(2026, 10, 1)),
          new Place(Samples.BERLIN, LocalDate.of(2026, 3, 29)),
          new Place(Samples.BERLIN, LocalDate.of(2026, 10, 25)),
          // By half an hour.
          new Place(ZoneId.of("Australia/Lord_Howe"), LocalDate.of(2026, 4, 5)),
          // At midnight, back into the day before, and ahead.
          new Place(ZoneId.of("America/St_Johns"), LocalDate.of(2010, 11, 7)),
          new Place(ZoneId.of("America/Sao_Paulo"), LocalDate.of(2018, 11, 4)),
          // A day that never was.
          new Place(ZoneId.of("Pacific/Apia"), LocalDate.of(2011, 12, 30)));

  private final Random random;

  public RandomRosters(long seed) {
    random = new Random(seed);
  }

  public Roster roster() {
    var place = PLACES.get(random.nextInt(PLACES.size()));
    var start = place.change.minusDays(3 + random.nextInt(4));
    var from = start.atTime(time()).atZone(place.zone).toInstant();
    var versions = new ArrayList<Version>();
    for (var i = 0; i <= random.nextInt(3); i++) {
      versions.add(new Version(from.plus(Duration.ofHours(50L * i)), plan(place, start)));
    }
    return new Roster(
        new RosterId("r"), Samples.details("random"), versions, overrides(from), versions.size());
  }

  /** All of it, and some before. */
  public Span around(Roster roster) {
    var from = roster.versions().getFirst().effectiveFrom().minus(Duration.ofHours(12));
    return new Span(from, from.plus(Duration.ofDays(12)));
  }

  Plan plan(Place place, LocalDate start) {
    var layers = new ArrayList<Layer>();
    for (var i = 0; i <= random.nextInt(3); i++) {
      layers.add(
          Layer.of("layer", "layer " + i, rotation(start), some(random.nextInt(3), this::window)));
    }
    var days =
        DayKinds.of(
            "days",
            List.of(Days.of("days", place.change, place.change.plusDays(random.nextInt(3)))),
            List.of(),
            List.of(Days.of("days", start.plusDays(2), start.plusDays(6))));
    return Plan.of("plan", place.zone, days, layers, Coverage.ALWAYS);
  }

  private Rotation rotation(LocalDate start) {
    return new Rotation(
        some(1 + random.nextInt(4), this::turn),
        random.nextInt(5) == 0 ? Samples.weekly(1) : Samples.daily(1 + random.nextInt(3)),
        start.plusDays(random.nextInt(5) - 2),
        time());
  }

  private Turn turn() {
    return Turn.of("turn", some(1 + random.nextInt(2), this::person).stream().distinct().toList());
  }

  private Window window() {
    var weekdays = EnumSet.noneOf(DayOfWeek.class);
    some(random.nextInt(5), () -> DayOfWeek.of(1 + random.nextInt(7))).forEach(weekdays::add);
    return Window.of(
        "window",
        random.nextBoolean() ? Set.of() : weekdays,
        random.nextBoolean() ? Set.of() : Set.of(Any.of(DayKind.class, random)),
        Hours.of("hours", time(), time()));
  }

  private List<DutyOverride> overrides(Instant from) {
    return some(
        random.nextInt(5),
        () -> {
          var begin = from.plus(Duration.ofMinutes(random.nextInt(6 * 1440)));
          var span = new Span(begin, begin.plus(Duration.ofMinutes(1 + random.nextInt(2000))));
          var id = new OverrideId("o" + random.nextInt(1_000_000));
          return new DutyOverride(id, span, change());
        });
  }

  Change change() {
    return random.nextInt(3) == 0
        ? new Change.Added(person())
        : new Change.Instead(person(), person());
  }

  /** Often just where clocks are changed. */
  private LocalTime time() {
    return random.nextBoolean()
        ? LocalTime.of(random.nextInt(4), random.nextInt(4) * 15)
        : LocalTime.of(random.nextInt(24), random.nextInt(60));
  }

  private PersonId person() {
    return new PersonId("p" + random.nextInt(6));
  }

  private static <T> List<T> some(int count, Supplier<T> one) {
    return IntStream.range(0, count).mapToObj(_ -> one.get()).toList();
  }
}
