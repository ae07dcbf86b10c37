package org.anyuan.notify.domain.roster;

import static org.anyuan.notify.domain.roster.Samples.at;
import static org.anyuan.notify.domain.roster.Samples.changed;
import static org.anyuan.notify.domain.roster.Samples.daily;
import static org.anyuan.notify.domain.roster.Samples.instead;
import static org.anyuan.notify.domain.roster.Samples.layer;
import static org.anyuan.notify.domain.roster.Samples.onCall;
import static org.anyuan.notify.domain.roster.Samples.plan;
import static org.anyuan.notify.domain.roster.Samples.roster;
import static org.anyuan.notify.domain.roster.Samples.rotation;
import static org.anyuan.notify.domain.roster.Samples.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.domain.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {
  private static final Instant NOW = at("2026-09-10T12:00");
  private static final Plan ADA = only("ada");
  private static final Plan BOB = only("bob");
  private static final Plan CAI = only("cai");
  private static final Roster ROSTER = roster("r1", ADA, "2026-09-01T00:00");

  private static Plan only(String who) {
    return plan(layer("all", rotation("2026-09-01", "00:00", daily(1), who)));
  }

  @Test
  void shouldGoByEachVersionFromItsTimeOn() {
    var roster = changed(ROSTER.replan(BOB, at("2026-09-20T00:00"), NOW));
    assertThat(onCall(roster, "2026-09-19T23:59")).containsExactly("ada");
    assertThat(onCall(roster, "2026-09-20T00:00")).containsExactly("bob");
    assertThat(roster.version()).isEqualTo(2);
  }

  @Test
  void shouldKeepWhatBeginsLaterWhenSomethingIsPlannedBeforeIt() {
    var later = changed(ROSTER.replan(BOB, at("2026-09-20T00:00"), NOW));
    var between = changed(later.replan(CAI, at("2026-09-15T00:00"), NOW));
    assertThat(onCall(between, "2026-09-15T00:00")).containsExactly("cai");
    assertThat(onCall(between, "2026-09-20T00:00")).containsExactly("bob");
  }

  @Test
  void shouldReplaceWhatWasToBeginAtTheSameTime() {
    var first = changed(ROSTER.replan(BOB, at("2026-09-20T00:00"), NOW));
    var second = changed(first.replan(CAI, at("2026-09-20T00:00"), NOW));
    assertThat(second.versions()).hasSize(2);
    assertThat(onCall(second, "2026-09-20T00:00")).containsExactly("cai");
    assertThat(second.replan(CAI, at("2026-09-20T00:00"), NOW))
        .isEqualTo(new Outcome.Unchanged<>(second));
  }

  @Test
  void shouldWithdrawOnlyWhatHasNotBegun() {
    var roster = changed(ROSTER.replan(BOB, at("2026-09-20T00:00"), NOW));
    assertThat(changed(roster.withdraw(at("2026-09-20T00:00"), NOW)).versions())
        .isEqualTo(ROSTER.versions());
    assertRefused(roster.withdraw(at("2026-09-01T00:00"), NOW), Reason.CONFLICT, "effectiveFrom");
    assertRefused(
        roster.withdraw(at("2026-09-20T00:00"), at("2026-09-20T00:00")),
        Reason.CONFLICT,
        "effectiveFrom");
    assertRefused(roster.withdraw(at("2026-09-21T00:00"), NOW), Reason.NOT_FOUND, "effectiveFrom");
    assertRefused(
        ROSTER.withdraw(at("2026-09-01T00:00"), at("2026-08-01T00:00")),
        Reason.CONFLICT,
        "effectiveFrom");
  }

  @Test
  void shouldRefuseToChangeThePast() {
    assertRefused(ROSTER.replan(BOB, NOW.minusSeconds(1), NOW), Reason.INVALID, "effectiveFrom");
    var past = instead("o1", span("2026-09-10T11:59", "2026-09-11T00:00"), "ada", "bob");
    assertRefused(ROSTER.override(List.of(past), NOW), Reason.INVALID, "from");
  }

  @Test
  void shouldEndAnOverrideFromNowOn() {
    // Given
    var made = instead("o1", span("2026-09-11T00:00", "2026-09-12T00:00"), "ada", "bob");
    var roster = changed(ROSTER.override(List.of(made), NOW));
    // When: before, within, and after it
    var before = changed(roster.endOverride(made.id(), NOW));
    var within = changed(roster.endOverride(made.id(), at("2026-09-11T10:00")));
    var after = roster.endOverride(made.id(), at("2026-09-12T00:00"));
    // Then
    assertThat(before.overrides()).isEmpty();
    assertThat(onCall(within, "2026-09-11T09:59")).containsExactly("bob");
    assertThat(onCall(within, "2026-09-11T10:00")).containsExactly("ada");
    assertThat(after).isEqualTo(new Outcome.Unchanged<>(roster));
    assertRefused(roster.endOverride(new OverrideId("o2"), NOW), Reason.NOT_FOUND, "id");
  }

  @Test
  void shouldTakeTheSameOverrideOnce() {
    var made = instead("o1", span("2026-09-11T00:00", "2026-09-12T00:00"), "ada", "bob");
    var other = instead("o1", span("2026-09-11T00:00", "2026-09-12T00:00"), "ada", "cai");
    var roster = changed(ROSTER.override(List.of(made), NOW));
    assertThat(roster.override(List.of(made), at("2026-09-11T06:00")))
        .isEqualTo(new Outcome.Unchanged<>(roster));
    assertRefused(roster.override(List.of(other), NOW), Reason.CONFLICT, "id");
  }

  /** Whatever is changed at whatever time: who was on call before that time stays. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void shouldNeverRewriteThePast(long seed) {
    var random = new Random(seed);
    var rosters = new RandomRosters(seed);
    var changes = 0;
    for (var i = 0; i < 30; i++) {
      var roster = rosters.roster();
      var all = rosters.around(roster);
      for (var j = 0; j < 8; j++) {
        // Given
        var now = all.from().plus(Duration.ofMinutes(1 + random.nextInt(11 * 1440)));
        var later = now.plus(Duration.ofMinutes(random.nextInt(2500) - 500));
        var past = new Span(all.from(), now);
        var before = OnCall.between(roster, past);
        // When
        var outcome =
            switch (random.nextInt(4)) {
              case 0 -> roster.replan(rosters.roster().versions().getFirst().plan(), later, now);
              case 1 -> roster.withdraw(roster.versions().getLast().effectiveFrom(), now);
              case 2 ->
                  roster.override(
                      List.of(
                          new DutyOverride(
                              new OverrideId("n" + j),
                              new Span(later, later.plusSeconds(6000)),
                              rosters.change())),
                      now);
              default ->
                  roster.overrides().isEmpty()
                      ? roster.withdraw(now, now)
                      : roster.endOverride(
                          roster.overrides().get(random.nextInt(roster.overrides().size())).id(),
                          now);
            };
        // Then
        if (outcome instanceof Outcome.Changed<Roster>(var after)) {
          assertThat(OnCall.between(after, past)).isEqualTo(before);
          roster = after;
          changes++;
        }
      }
    }
    assertThat(changes).isGreaterThan(80);
  }

  private static void assertRefused(Outcome<Roster> outcome, Reason reason, String field) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.field()).isEqualTo(field);
            });
  }
}
