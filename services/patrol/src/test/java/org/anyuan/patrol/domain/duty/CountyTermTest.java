package org.anyuan.patrol.domain.duty;

import static org.anyuan.patrol.domain.Samples.assignment;
import static org.anyuan.patrol.domain.Samples.day;
import static org.anyuan.patrol.domain.Samples.rush;
import static org.anyuan.patrol.domain.Samples.spot;
import static org.anyuan.patrol.domain.Samples.staffing;
import static org.anyuan.patrol.domain.Samples.times;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.anyuan.patrol.domain.calendar.Holiday;
import org.anyuan.patrol.domain.calendar.MakeUpDay;
import org.anyuan.patrol.domain.calendar.Peak;
import org.anyuan.patrol.domain.calendar.SchoolCalendar;
import org.anyuan.patrol.domain.calendar.Term;
import org.anyuan.patrol.domain.post.PostRole;
import org.junit.jupiter.api.Test;

/**
 * A county of 300 schools over a term: they open on different days, some make days up, some send
 * their grades home at two times. What the plan says is compared with a count by hand that shares
 * no code with it: a loop over days, minutes and people.
 */
class CountyTermTest {
  private static final int SCHOOLS = 300;
  private static final LocalDate FIRST = day("2026-08-20");
  private static final LocalDate LAST = day("2027-01-31");

  /** What a school is made from, and the count by hand goes by. */
  private record Recipe(
      int number,
      LocalDate opens,
      boolean makesUp,
      boolean twoDismissals,
      int officers,
      int guards) {
    String id() {
      return "s%03d".formatted(number);
    }

    static Recipe of(int number) {
      return new Recipe(
          number,
          day("2026-08-28").plusDays(number % 7),
          number % 3 == 0,
          number % 4 == 0,
          number % 10 == 0 ? 0 : number % 10 == 1 ? 2 : 1,
          number % 6 == 0 ? 1 : 2);
    }

    /** Elsewhere the guards see the children in, and not out. */
    boolean guardedBoth() {
      return number % 8 != 0;
    }

    /** One label stands at six schools at once. */
    String officer(int which) {
      return number % 50 == 1 && which == 0 ? "roamer" : "p%03d-%d".formatted(number, which);
    }
  }

  @Test
  void shouldPlanACountysTermAsACountByHandDoes() {
    // Given
    var recipes = IntStream.range(0, SCHOOLS).mapToObj(Recipe::of).toList();
    var schools = recipes.stream().map(CountyTermTest::school).toList();
    // When
    var coverage =
        schools.stream()
            .map(s -> Coverage.of(s, FIRST, LAST))
            .reduce(Coverage.NONE, Coverage::plus);
    var gaps =
        schools.stream()
            .flatMap(s -> s.slots(FIRST, LAST))
            .filter(slot -> slot.missing() > 0)
            .map(s -> s.spot().schoolId() + s.day() + s.window().begin() + s.role())
            .toList();
    var conflicts = Conflict.in(schools, FIRST, LAST, Integer.MAX_VALUE);
    // Then
    var counted = new ByHand(recipes);
    System.out.printf(
        "county of %d schools: %d school days, %d windows, %d of %d places filled (%.4f),"
            + " %d gaps, %d conflicts%n",
        SCHOOLS,
        coverage.schoolDays(),
        coverage.windows(),
        coverage.filled(),
        coverage.required(),
        coverage.rate(),
        gaps.size(),
        conflicts.size());
    assertThat(coverage)
        .isEqualTo(new Coverage(counted.days, counted.windows, counted.required, counted.filled));
    assertThat(new HashSet<>(gaps)).isEqualTo(counted.gaps).hasSameSizeAs(gaps);
    assertThat(conflicts).hasSize(counted.conflicts);
    assertThat(coverage.rate()).isBetween(0.5, 0.99);
  }

  private static SchoolDuties school(Recipe recipe) {
    var spot = spot("post-" + recipe.id(), recipe.id());
    var assignments = new ArrayList<Assignment>();
    for (var i = 0; i < recipe.officers; i++) {
      assignments.add(
          assignment(
              recipe.id() + "-o" + i,
              spot,
              Holder.of("holder", PostRole.POLICE_OFFICER, recipe.officer(i), ""),
              "2026-08-01",
              "2026-12-31"));
    }
    for (var i = 0; i < recipe.guards; i++) {
      assignments.add(
          assignment(
              recipe.id() + "-g" + i,
              spot,
              Holder.of("holder", PostRole.SECURITY_GUARD, recipe.id() + "-g" + i, ""),
              "2026-08-01",
              "2027-01-31",
              recipe.guardedBoth() ? Peak.values() : new Peak[] {Peak.ARRIVAL}));
    }
    return new SchoolDuties(
        recipe.id(),
        Optional.of(calendar(recipe)),
        List.of(new SchoolDuties.Manned(spot, staffing(1, 2))),
        assignments);
  }

  private static SchoolCalendar calendar(Recipe recipe) {
    var arrival = rush(Peak.ARRIVAL, "07:30", "08:00");
    var early = times("1-3", arrival, rush(Peak.DISMISSAL, "15:30", "16:00"));
    var late = times("4-6", arrival, rush(Peak.DISMISSAL, "16:40", "17:10"));
    return SchoolCalendar.of(
        List.of(Term.of("t", "秋季", recipe.opens, day("2027-01-20"))),
        List.of(
            Holiday.of("h", "中秋", day("2026-09-25"), day("2026-09-25")),
            Holiday.of("h", "国庆", day("2026-10-01"), day("2026-10-07")),
            Holiday.of("h", "元旦", day("2027-01-01"), day("2027-01-01"))),
        recipe.makesUp
            ? List.of(
                MakeUpDay.of("m", day("2026-09-27"), DayOfWeek.TUESDAY),
                MakeUpDay.of("m", day("2026-10-10"), DayOfWeek.THURSDAY))
            : List.of(),
        recipe.twoDismissals ? List.of(early, late) : List.of(early));
  }

  /** Goes through every day and every minute of it, and counts on its fingers. */
  private static final class ByHand {
    private static final Set<String> FREE =
        Set.of(
            "2026-09-25",
            "2026-10-01",
            "2026-10-02",
            "2026-10-03",
            "2026-10-04",
            "2026-10-05",
            "2026-10-06",
            "2026-10-07",
            "2027-01-01");
    private static final Set<String> MADE_UP = Set.of("2026-09-27", "2026-10-10");

    private long days;
    private long windows;
    private long required;
    private long filled;
    private int conflicts;
    private final Set<String> gaps = new HashSet<>();

    ByHand(List<Recipe> recipes) {
      for (var date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
        var roamersAt = new int[24 * 60];
        for (var recipe : recipes) {
          if (school(recipe, date)) {
            days++;
            var before = false;
            for (var minute = 0; minute < 24 * 60; minute++) {
              var now = rushAt(recipe, minute);
              if (now && !before) {
                window(recipe, date, minute, roamersAt);
              }
              before = now;
            }
          }
        }
        for (var there : roamersAt) {
          // Each pair of those who begin in one minute is one conflict; windows differ in the
          // afternoon only by those that never overlap.
          conflicts += there * (there - 1) / 2;
        }
      }
    }

    private static boolean school(Recipe recipe, LocalDate date) {
      if (date.isBefore(recipe.opens) || date.toString().compareTo("2027-01-20") > 0) {
        return false;
      }
      if (FREE.contains(date.toString())) {
        return false;
      }
      var weekend = date.getDayOfWeek().getValue() > 5;
      return !weekend || (recipe.makesUp && MADE_UP.contains(date.toString()));
    }

    private static boolean rushAt(Recipe recipe, int minute) {
      var morning = minute >= 7 * 60 + 30 && minute < 8 * 60;
      var early = minute >= 15 * 60 + 30 && minute < 16 * 60;
      var late = minute >= 16 * 60 + 40 && minute < 17 * 60 + 10;
      return morning || early || (recipe.twoDismissals && late);
    }

    private void window(Recipe recipe, LocalDate date, int minute, int[] roamersAt) {
      windows++;
      required += 3;
      var officers = date.getYear() == 2026 ? recipe.officers : 0;
      var guards = minute < 12 * 60 || recipe.number % 8 != 0 ? recipe.guards : 0;
      filled += Math.min(1, officers) + Math.min(2, guards);
      var where = recipe.id() + date + "%02d:%02d".formatted(minute / 60, minute % 60);
      if (officers < 1) {
        gaps.add(where + "POLICE_OFFICER");
      }
      if (guards < 2) {
        gaps.add(where + "SECURITY_GUARD");
      }
      if (recipe.number % 50 == 1 && officers > 0) {
        roamersAt[minute]++;
      }
    }
  }
}
