package org.anyuan.notify.domain.roster;

import static org.anyuan.notify.domain.roster.Samples.AUTUMN;
import static org.anyuan.notify.domain.roster.Samples.SHANGHAI;
import static org.anyuan.notify.domain.roster.Samples.added;
import static org.anyuan.notify.domain.roster.Samples.at;
import static org.anyuan.notify.domain.roster.Samples.changed;
import static org.anyuan.notify.domain.roster.Samples.daily;
import static org.anyuan.notify.domain.roster.Samples.instead;
import static org.anyuan.notify.domain.roster.Samples.layer;
import static org.anyuan.notify.domain.roster.Samples.person;
import static org.anyuan.notify.domain.roster.Samples.plan;
import static org.anyuan.notify.domain.roster.Samples.roster;
import static org.anyuan.notify.domain.roster.Samples.rotation;
import static org.anyuan.notify.domain.roster.Samples.span;
import static org.anyuan.notify.domain.roster.Samples.weekly;
import static org.anyuan.notify.domain.roster.Samples.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.Finding.DoubleDuty;
import org.anyuan.notify.domain.roster.Finding.Gap;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final Instant NOW = at("2026-09-01T00:00");

  @Test
  void shouldShowTheHoursForWhichNobodyIsThere() {
    // Given: school days alone, and it has to be covered at any time
    var roster =
        roster(
            "r1",
            plan(
                layer(
                    "days",
                    rotation("2026-09-01", "08:00", weekly(1), "ada"),
                    window("08:00", "18:00", DayKind.SCHOOL_DAY))),
            "2026-09-01T00:00");
    // When: from a Friday to a Monday
    var found = Findings.of(List.of(roster), span("2026-09-11T12:00", "2026-09-14T12:00"));
    // Then
    assertThat(found)
        .containsExactly(new Gap(roster.id(), span("2026-09-11T18:00", "2026-09-14T08:00"), 1));
  }

  @Test
  void shouldAskForNobodyOutsideOfWhatHasToBeCovered() {
    // Given: two on school days from 07:00
    var coverage = Coverage.of("c", List.of(window("07:00", "18:00", DayKind.SCHOOL_DAY)), 2);
    var layer =
        layer(
            "days",
            rotation("2026-09-01", "08:00", daily(1), "ada bob"),
            window("08:00", "18:00", DayKind.SCHOOL_DAY));
    var plan = Plan.of("p", SHANGHAI, AUTUMN, List.of(layer), coverage);
    var roster =
        changed(
            roster("r1", plan, "2026-09-01T00:00")
                .override(
                    List.of(
                        added("o1", span("2026-09-14T07:00", "2026-09-14T08:00"), "cai"),
                        instead("o2", span("2026-09-15T08:00", "2026-09-15T13:00"), "bob", "ada")),
                    NOW));
    // When: a weekend, a Monday and a Tuesday
    var found = Findings.of(List.of(roster), span("2026-09-12T00:00", "2026-09-16T00:00"));
    // Then
    assertThat(found)
        .containsExactly(
            new Gap(roster.id(), span("2026-09-14T07:00", "2026-09-14T08:00"), 1),
            new Gap(roster.id(), span("2026-09-15T07:00", "2026-09-15T08:00"), 2),
            new Gap(roster.id(), span("2026-09-15T08:00", "2026-09-15T13:00"), 1));
  }

  @Test
  void shouldShowWhoIsOnCallForTwoAtOnce() {
    // Given
    var first = rota("r1", "2026-09-01", "ada", "bob");
    var second = rota("r2", "2026-09-01", "cai", "bob");
    var third = rota("r3", "2026-09-02", "ada", "dan");
    // When: ada has the first on odd days, the third on even ones
    var found =
        Findings.of(List.of(first, second, third), span("2026-09-02T08:00", "2026-09-04T08:00"));
    // Then
    assertThat(found)
        .containsExactly(
            new DoubleDuty(
                person("bob"),
                first.id(),
                second.id(),
                span("2026-09-02T08:00", "2026-09-03T08:00")));
  }

  @Test
  void shouldShowOneDoubleDutyThoughOthersComeAndGo() {
    // Given: somebody joins the one roster for an hour
    var first =
        changed(
            rota("r1", "2026-09-01", "ada")
                .override(
                    List.of(added("o1", span("2026-09-02T12:00", "2026-09-02T13:00"), "cai")),
                    NOW));
    var second = rota("r2", "2026-09-01", "ada");
    var week = new Span(at("2026-09-02T00:00"), at("2026-09-09T00:00"));
    // When, then
    assertThat(Findings.of(List.of(first, second), week))
        .containsExactly(new DoubleDuty(person("ada"), first.id(), second.id(), week));
  }

  private static Roster rota(String id, String first, String... people) {
    return roster(
        id, plan(layer("all", rotation(first, "08:00", daily(1), people))), "2026-09-01T08:00");
  }
}
