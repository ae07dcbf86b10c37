package org.anyuan.notify.domain.roster;

import static org.anyuan.notify.domain.roster.Samples.added;
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
import static org.anyuan.notify.domain.roster.Samples.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.Span;
import org.junit.jupiter.api.Test;

class OnCallTest {
  private static final Roster PLAIN =
      roster(
          "r1",
          plan(
              layer(
                  "days",
                  rotation("2026-09-07", "08:00", daily(1), "ada", "bob"),
                  window("08:00", "18:00", DayKind.SCHOOL_DAY)),
              layer("else", rotation("2026-09-07", "08:00", daily(1), "cai dan"))),
          "2026-09-07T08:00");

  @Test
  void shouldGoByTheFirstLayerThatHasSomebody() {
    assertThat(onCall(PLAIN, "2026-09-07T08:00")).containsExactly("ada");
    assertThat(onCall(PLAIN, "2026-09-08T17:59")).containsExactly("bob");
    assertThat(onCall(PLAIN, "2026-09-08T18:00")).containsExactly("cai", "dan");
    assertThat(onCall(PLAIN, "2026-10-01T09:00")).containsExactly("cai", "dan");
    assertThat(onCall(PLAIN, "2026-09-07T07:59")).isEmpty();
  }

  @Test
  void shouldLetANightEndOnTheNextDay() {
    var fridayNights =
        roster(
            "r1",
            plan(
                layer(
                    "nights",
                    rotation("2026-09-01", "00:00", daily(60), "ada"),
                    window(Set.of(DayOfWeek.FRIDAY), "18:00", "08:00"))),
            "2026-09-01T00:00");
    assertThat(onCall(fridayNights, "2026-09-11T18:00")).containsExactly("ada");
    assertThat(onCall(fridayNights, "2026-09-12T07:59")).containsExactly("ada");
    assertThat(onCall(fridayNights, "2026-09-12T08:00")).isEmpty();
    assertThat(onCall(fridayNights, "2026-09-12T18:00")).isEmpty();
  }

  @Test
  void shouldApplyOverridesOneAfterTheOther() {
    // Given
    var roster =
        changed(
            PLAIN.override(
                List.of(
                    instead("o1", span("2026-09-08T10:00", "2026-09-08T20:00"), "bob", "eva"),
                    instead("o2", span("2026-09-08T12:00", "2026-09-08T14:00"), "eva", "fei"),
                    added("o3", span("2026-09-08T13:00", "2026-09-08T19:00"), "gao"),
                    instead("o4", span("2026-09-08T18:00", "2026-09-08T19:00"), "cai", "dan")),
                at("2026-09-07T00:00")));
    // When
    var segments =
        OnCall.between(roster, span("2026-09-08T09:00", "2026-09-08T21:00")).stream()
            .map(s -> s.span().from() + " " + Samples.names(s.people()))
            .toList();
    // Then
    assertThat(segments)
        .containsExactly(
            "2026-09-08T01:00:00Z [bob]",
            "2026-09-08T02:00:00Z [eva]",
            "2026-09-08T04:00:00Z [fei]",
            "2026-09-08T05:00:00Z [fei, gao]",
            "2026-09-08T06:00:00Z [eva, gao]",
            "2026-09-08T10:00:00Z [dan, gao]",
            "2026-09-08T11:00:00Z [cai, dan]");
  }

  @Test
  void shouldRefuseMoreThanItWorksOutAtOnce() {
    var from = at("2026-09-08T09:00");
    assertThatThrownBy(
            () -> OnCall.between(PLAIN, new Span(from, from.plus(OnCall.LONGEST).plusSeconds(1))))
        .isInstanceOfSatisfying(InvalidField.class, e -> assertThat(e.field()).isEqualTo("until"));
    assertThat(OnCall.between(PLAIN, new Span(from, from.plus(Duration.ofDays(400))))).isNotEmpty();
  }
}
