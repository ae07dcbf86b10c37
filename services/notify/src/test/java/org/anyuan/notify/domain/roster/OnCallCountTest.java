package org.anyuan.notify.domain.roster;

import static org.anyuan.notify.domain.roster.Samples.added;
import static org.anyuan.notify.domain.roster.Samples.at;
import static org.anyuan.notify.domain.roster.Samples.changed;
import static org.anyuan.notify.domain.roster.Samples.daily;
import static org.anyuan.notify.domain.roster.Samples.instead;
import static org.anyuan.notify.domain.roster.Samples.layer;
import static org.anyuan.notify.domain.roster.Samples.names;
import static org.anyuan.notify.domain.roster.Samples.person;
import static org.anyuan.notify.domain.roster.Samples.plan;
import static org.anyuan.notify.domain.roster.Samples.roster;
import static org.anyuan.notify.domain.roster.Samples.rotation;
import static org.anyuan.notify.domain.roster.Samples.span;
import static org.anyuan.notify.domain.roster.Samples.weekly;
import static org.anyuan.notify.domain.roster.Samples.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.anyuan.notify.domain.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On call at each minute, against an independent count. */
class OnCallCountTest {
  private static final String SCHOOL_HOURS = "school hours";

  /** By day on school days, by night, and by whole days when people are off. */
  private static Roster term() {
    var made =
        roster(
            "r1",
            plan(
                layer(
                    SCHOOL_HOURS,
                    rotation("2026-09-07", "07:30", weekly(1), "ada", "bob", "cai"),
                    window("07:30", "17:30", DayKind.SCHOOL_DAY)),
                layer(
                    "days off",
                    rotation("2026-09-01", "08:00", daily(1), "dan", "eva"),
                    window("08:00", "08:00", DayKind.DAY_OFF)),
                layer("nights", rotation("2026-09-01", "17:30", daily(2), "fei gao", "hua"))),
            "2026-09-01T00:00");
    return withChanges(made);
  }

  /** An override, a second one on top of it, somebody in addition, and a swap over the holiday. */
  private static Roster withChanges(Roster roster) {
    var now = at("2026-09-20T12:00");
    var overridden =
        changed(
            roster.override(
                List.of(
                    instead("o1", span("2026-09-29T12:00", "2026-10-01T06:10"), "fei", "ian"),
                    instead("o2", span("2026-09-30T20:00", "2026-10-01T03:07"), "ian", "jin"),
                    added("o3", span("2026-10-01T00:00", "2026-10-04T00:00"), "ada")),
                now));
    var swap =
        changed(
            Swap.propose(
                new SwapId("s1"),
                overridden,
                new Swap.Given(person("dan"), span("2026-10-03T08:00", "2026-10-04T08:00")),
                new Swap.Given(person("eva"), span("2026-10-04T08:00", "2026-10-05T08:00")),
                person("dan"),
                at("2026-09-30T00:00"),
                now));
    var agreed = changed(swap.on(new SwapCommand.Agree(person("eva"), overridden), now));
    return changed(overridden.override(agreed.overrides(), now));
  }

  @Test
  void shouldAgreeAtEachMinuteOfAWeekWithOverridesASwapAndAHoliday() {
    // Given
    var roster = term();
    var seen = new HashSet<String>();
    // When, then
    new MinuteCount(roster)
        .count(
            at("2026-09-28T00:00"),
            at("2026-10-05T12:00"),
            (minute, counted) -> {
              assertThat(names(OnCall.at(roster, minute))).as("%s", minute).isEqualTo(counted);
              seen.addAll(counted);
            });
    // The week really had all of it.
    assertThat(seen)
        .containsExactlyInAnyOrder("dan", "eva", "fei", "gao", "hua", "ian", "jin", "ada");
  }

  @Test
  void shouldAgreeAtEachMinuteOfAYearWhosePlanChanges() {
    // Given: from November on other hours, from spring on whole weeks
    var november =
        changed(
            term()
                .replan(
                    plan(
                        layer(
                            SCHOOL_HOURS,
                            rotation("2026-11-02", "07:00", weekly(2), "bob", "cai"),
                            window("07:00", "18:00", DayKind.WORKDAY)),
                        layer("else", rotation("2026-10-31", "18:00", daily(3), "dan", "eva fei"))),
                    at("2026-11-01T10:20"),
                    at("2026-10-20T00:00")));
    var roster =
        changed(
            november.replan(
                plan(layer("all", rotation("2027-03-01", "08:00", weekly(1), "gao", "hua"))),
                at("2027-02-27T00:00"),
                at("2026-10-21T00:00")));
    // When, then
    checkSegments(roster, new Span(at("2026-08-31T00:00"), at("2027-08-31T00:00")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void shouldAgreeForRandomRosters(long seed) {
    var random = new RandomRosters(seed);
    for (var i = 0; i < 10; i++) {
      var roster = random.roster();
      checkSegments(roster, random.around(roster));
    }
  }

  private static void checkSegments(Roster roster, Span span) {
    var segments = OnCall.between(roster, span);
    assertThat(segments.getFirst().span().from()).isEqualTo(span.from());
    assertThat(segments.getLast().span().until()).isEqualTo(span.until());
    for (var i = 1; i < segments.size(); i++) {
      assertThat(segments.get(i).span().from()).isEqualTo(segments.get(i - 1).span().until());
      assertThat(names(segments.get(i).people())).isNotEqualTo(names(segments.get(i - 1).people()));
    }
    var all = segments.iterator();
    var current = new Segment[] {all.next()};
    var minutes = new int[1];
    new MinuteCount(roster)
        .count(
            span.from(),
            span.until(),
            (minute, counted) -> {
              while (!current[0].span().contains(minute)) {
                current[0] = all.next();
              }
              if (!names(current[0].people()).equals(counted)) {
                throw new AssertionError(minute + ": " + current[0] + " is not " + counted);
              }
              minutes[0]++;
            });
    assertThat(minutes[0])
        .isEqualTo((span.until().getEpochSecond() - span.from().getEpochSecond()) / 60);
  }
}
