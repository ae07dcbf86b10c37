package org.anyuan.notify.domain.roster;

import static org.anyuan.notify.domain.roster.Samples.added;
import static org.anyuan.notify.domain.roster.Samples.at;
import static org.anyuan.notify.domain.roster.Samples.changed;
import static org.anyuan.notify.domain.roster.Samples.instead;
import static org.anyuan.notify.domain.roster.Samples.layer;
import static org.anyuan.notify.domain.roster.Samples.person;
import static org.anyuan.notify.domain.roster.Samples.plan;
import static org.anyuan.notify.domain.roster.Samples.roster;
import static org.anyuan.notify.domain.roster.Samples.rotation;
import static org.anyuan.notify.domain.roster.Samples.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.domain.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is on call, with why: the same people, and all of the time. */
class ExplainedTest {
  private static Roster daily(String... turns) {
    return roster(
        "r1",
        plan(layer("days", rotation("2026-10-01", "08:00", Samples.daily(1), turns))),
        "2026-10-01T00:00");
  }

  private static Roster overridden(Roster roster, DutyOverride... overrides) {
    return changed(roster.override(List.of(overrides), at("2026-09-30T00:00")));
  }

  @Test
  void shouldSayOfEachWhyTheyAreThere() {
    // Given
    var roster =
        overridden(
            daily("ada bob"),
            instead("o1", span("2026-10-02T08:00", "2026-10-03T08:00"), "ada", "cai"),
            added("o2", span("2026-10-02T08:00", "2026-10-03T08:00"), "dan"));
    // When
    var segments = OnCall.explained(roster, span("2026-10-02T08:00", "2026-10-03T08:00"));
    // Then
    assertThat(segments).hasSize(1);
    assertThat(segments.getFirst().people())
        .containsExactly(
            Map.entry(person("cai"), new By.ByHand(new OverrideId("o1"))),
            Map.entry(person("bob"), new By.InLayer("days")),
            Map.entry(person("dan"), new By.ByHand(new OverrideId("o2"))));
  }

  @Test
  void shouldTellASwapFromWhatWasMadeByHand() {
    // Given
    var roster = daily("ada", "bob");
    var now = at("2026-10-01T00:00");
    var swap =
        changed(
            Swap.propose(
                new SwapId("s1"),
                roster,
                new Swap.Given(person("ada"), span("2026-10-03T08:00", "2026-10-04T08:00")),
                new Swap.Given(person("bob"), span("2026-10-04T08:00", "2026-10-05T08:00")),
                person("ada"),
                at("2026-10-02T00:00"),
                now));
    var agreed = changed(swap.on(new SwapCommand.Agree(person("bob"), roster), now));
    // When
    var after = changed(roster.override(agreed.overrides(), now));
    // Then
    var segment = OnCall.explained(after, span("2026-10-03T09:00", "2026-10-03T10:00")).getFirst();
    assertThat(segment.people().get(person("bob"))).isInstanceOf(By.BySwap.class);
    var half = after.overrides().getFirst().id();
    assertThat(after.endOverride(half, now))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.CONFLICT));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void shouldTileTheTimeWithTheSamePeopleAsAtEachInstant(long seed) {
    // Given
    var rosters = new RandomRosters(seed);
    for (var i = 0; i < 20; i++) {
      var roster = rosters.roster();
      var all = rosters.around(roster);
      // When
      var segments = OnCall.explained(roster, all);
      // Then: one follows the other, and neighbours differ
      var end = all.from();
      for (var segment : segments) {
        assertThat(segment.span().from()).isEqualTo(end);
        end = segment.span().until();
        var middle =
            segment.span().from().plus(Duration.between(segment.span().from(), end).dividedBy(2));
        for (var at : List.of(segment.span().from(), middle, end.minusNanos(1))) {
          assertThat(List.copyOf(segment.people().sequencedKeySet()))
              .isEqualTo(List.copyOf(OnCall.at(roster, at)));
        }
      }
      assertThat(end).isEqualTo(all.until());
      for (var j = 1; j < segments.size(); j++) {
        assertThat(List.copyOf(segments.get(j).people().sequencedEntrySet()))
            .isNotEqualTo(List.copyOf(segments.get(j - 1).people().sequencedEntrySet()));
      }
    }
  }

  @Test
  void shouldMakeOneDutyOfWhatGoesOnWhileOthersComeAndGo() {
    // Given
    var roster =
        overridden(
            daily("ada", "bob"), added("o1", span("2026-10-03T12:00", "2026-10-03T14:00"), "cai"));
    // When
    var duties = Duties.of(roster, person("ada"), span("2026-10-03T00:00", "2026-10-06T00:00"));
    // Then
    assertThat(duties)
        .extracting(Duty::span)
        .containsExactly(
            span("2026-10-03T08:00", "2026-10-04T08:00"),
            span("2026-10-05T08:00", "2026-10-06T00:00"));
  }

  @Test
  void shouldSayWhoComesOnAndUntilWhenSomebodyStays() {
    // Given
    var roster = daily("ada bob", "bob cai");
    var week = span("2026-10-01T09:00", "2026-10-08T09:00");
    // When
    var coming = Duties.coming(roster, new Span(week.from(), at("2026-10-03T09:00")));
    // Then: bob stays on the second day, and does not come on
    assertThat(coming)
        .extracting(one -> Samples.names(one.people()))
        .containsExactly(List.of("cai"), List.of("ada"));
    var ahead = OnCall.explained(roster, week);
    assertThat(Duties.until(ahead, person("ada"))).contains(at("2026-10-02T08:00"));
    assertThat(Duties.until(ahead, person("bob"))).isEmpty();
  }

  @Test
  void shouldTakeFromACalendarTheDaysOfTheCountryAndItsOwn() {
    // Given
    var country =
        new Calendar(
            new CalendarId("cn"), "cn", Samples.details("x").path(), false, Samples.AUTUMN, "", 7);
    var own =
        Calendar.of(
            new CalendarId("c"),
            "own",
            country.path(),
            true,
            DayKinds.of(
                "days", List.of(Samples.days("2026-11-02", "2026-11-03")), List.of(), List.of()));
    // When
    var drawn = own.drawn(country).days();
    // Then
    assertThat(drawn.is(Samples.day("2026-10-05"), DayKind.DAY_OFF)).isTrue();
    assertThat(drawn.is(Samples.day("2026-11-02"), DayKind.DAY_OFF)).isTrue();
    assertThat(drawn.is(Samples.day("2026-10-10"), DayKind.SCHOOL_DAY)).isTrue();
  }
}
