package org.anyuan.notify.domain.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.Hours;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.Span;

/** What the tests of rosters start from. */
final class Samples {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** The National Day of 2026 with its two make-up days, and an autumn term. */
  static final DayKinds AUTUMN =
      DayKinds.of(
          "days",
          List.of(days("2026-10-01", "2026-10-07")),
          List.of(day("2026-09-27"), day("2026-10-10")),
          List.of(days("2026-09-01", "2027-01-20")));

  private Samples() {}

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  static Span span(String from, String until) {
    return new Span(at(from), at(until));
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static Days days(String from, String to) {
    return Days.of("days", day(from), day(to));
  }

  static PersonId person(String id) {
    return PersonId.of("person", id);
  }

  /** {@code "ada bob"}: together. */
  static Turn turn(String people) {
    return Turn.of("turn", Arrays.stream(people.split(" ")).map(Samples::person).toList());
  }

  static Rotation rotation(String first, String handOver, Shift shift, String... turns) {
    return Rotation.of(
        "rotation",
        Arrays.stream(turns).map(Samples::turn).toList(),
        shift,
        day(first),
        LocalTime.parse(handOver),
        Optional.empty());
  }

  static Shift daily(int days) {
    return Shift.of("shift", days, Shift.Unit.DAYS);
  }

  static Shift weekly(int weeks) {
    return Shift.of("shift", weeks, Shift.Unit.WEEKS);
  }

  static Window window(String begins, String ends, DayKind... kinds) {
    return Window.of(
        "window",
        Set.of(),
        Set.of(kinds),
        Hours.of("hours", LocalTime.parse(begins), LocalTime.parse(ends)));
  }

  static Window window(Set<DayOfWeek> weekdays, String begins, String ends) {
    return Window.of(
        "window",
        weekdays,
        Set.of(),
        Hours.of("hours", LocalTime.parse(begins), LocalTime.parse(ends)));
  }

  static Layer layer(String name, Rotation rotation, Window... windows) {
    return Layer.of("layer", name, rotation, List.of(windows));
  }

  static Plan plan(Layer... layers) {
    return Plan.of("plan", SHANGHAI, AUTUMN, List.of(layers), Coverage.ALWAYS);
  }

  static Roster roster(String id, Plan plan, String from) {
    return Roster.planned(RosterId.of("id", id), details("值班"), plan, at(from));
  }

  static RosterDetails details(String name) {
    return RosterDetails.of(
        name, Lane.POLICE, new RegionPath("/420000/420106/"), Optional.empty(), false);
  }

  static DutyOverride instead(String id, Span span, String of, String by) {
    return DutyOverride.of(new OverrideId(id), span, new Change.Instead(person(of), person(by)));
  }

  static DutyOverride added(String id, Span span, String who) {
    return DutyOverride.of(new OverrideId(id), span, new Change.Added(person(who)));
  }

  /** What it was changed to; it must have been. */
  static <T> T changed(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Changed<T>(var value)) {
      return value;
    }
    throw new AssertionError(outcome);
  }

  static List<String> onCall(Roster roster, String local) {
    return names(OnCall.at(roster, at(local)));
  }

  static List<String> names(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).toList();
  }
}
