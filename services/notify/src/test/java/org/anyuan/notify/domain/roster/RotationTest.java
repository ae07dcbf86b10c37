package org.anyuan.notify.domain.roster;

import static org.anyuan.notify.domain.roster.Samples.BERLIN;
import static org.anyuan.notify.domain.roster.Samples.SHANGHAI;
import static org.anyuan.notify.domain.roster.Samples.at;
import static org.anyuan.notify.domain.roster.Samples.daily;
import static org.anyuan.notify.domain.roster.Samples.day;
import static org.anyuan.notify.domain.roster.Samples.names;
import static org.anyuan.notify.domain.roster.Samples.rotation;
import static org.anyuan.notify.domain.roster.Samples.turn;
import static org.anyuan.notify.domain.roster.Samples.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {
  @ParameterizedTest
  @CsvSource({
    "2026-09-07T07:59, ''",
    "2026-09-07T08:00, ada",
    "2026-09-14T07:59, ada",
    "2026-09-14T08:00, bob",
    "2026-09-21T08:00, ada"
  })
  void shouldHandOverOnItsWeekdayAtItsHour(String time, String who) {
    var rotation = rotation("2026-09-07", "08:00", weekly(1), "ada", "bob");
    assertThat(who(rotation, at(time), SHANGHAI)).isEqualTo(who);
  }

  /** 02:30 is left out in spring and comes twice in autumn. */
  @ParameterizedTest
  @CsvSource({
    // 02:30 of the day before and of the day, and who has it from then on.
    "2026-03-27, 2026-03-28T01:30:00Z, 2026-03-29T01:00:00Z, 2026-03-30T00:30:00Z",
    "2026-10-23, 2026-10-24T00:30:00Z, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z"
  })
  void shouldNeitherLoseNorDoubleAHandOverWhenTheClockIsChanged(
      String first, Instant before, Instant changing, Instant after) {
    // Given
    var rotation = rotation(first, "02:30", daily(1), "ada", "bob", "cai", "dan");
    // When: by the quarter of an hour
    var handOvers = new ArrayList<Instant>();
    var last = "ada";
    for (var now = before.minusSeconds(900); !now.isAfter(after); now = now.plusSeconds(900)) {
      if (!who(rotation, now, BERLIN).equals(last)) {
        handOvers.add(now);
        last = who(rotation, now, BERLIN);
      }
    }
    // Then
    assertThat(handOvers).containsExactly(before, changing, after);
    assertThat(last).isEqualTo("dan");
  }

  @Test
  void shouldNotGoBackWhenMidnightComesTwice() {
    // Given: at 00:01 the clock is put back to 23:01
    var stJohns = ZoneId.of("America/St_Johns");
    var rotation = rotation("2010-11-05", "00:00", daily(1), "ada", "bob", "cai");
    var midnight = Instant.parse("2010-11-07T02:30:00Z");
    // When, then
    assertThat(who(rotation, midnight.minusSeconds(60), stJohns)).isEqualTo("bob");
    for (var minutes = 0; minutes < 180; minutes++) {
      assertThat(who(rotation, midnight.plus(Duration.ofMinutes(minutes)), stJohns))
          .isEqualTo("cai");
    }
  }

  @Test
  void shouldSayWhenItHandsOver() {
    var rotation = rotation("2026-09-07", "08:00", daily(2), "ada", "bob");
    var span = new Span(at("2026-09-09T09:00"), at("2026-09-13T08:00"));
    assertThat(rotation.handOvers(span, SHANGHAI))
        .contains(at("2026-09-11T08:00"), at("2026-09-13T08:00"));
  }

  @Test
  void shouldNameTheFieldThatDoesNotFit() {
    var turns = List.of(turn("ada"));
    var eight = LocalTime.of(8, 0);
    assertThatThrownBy(
            () ->
                Rotation.of(
                    "r", turns, weekly(1), day("2026-09-08"), eight, Optional.of(DayOfWeek.MONDAY)))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("r.first"));
    assertThatThrownBy(
            () ->
                Rotation.of(
                    "r", turns, daily(1), day("2026-09-07"), eight, Optional.of(DayOfWeek.MONDAY)))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("r.weekday"));
    assertThatThrownBy(
            () ->
                Rotation.of(
                    "r",
                    turns,
                    daily(1),
                    day("2026-09-07"),
                    LocalTime.of(8, 0, 1),
                    Optional.empty()))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("r.handOver"));
    assertThatThrownBy(() -> Shift.of("r.shift", 61, Shift.Unit.DAYS))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("r.shift.count"));
  }

  private static String who(Rotation rotation, Instant at, ZoneId zone) {
    return rotation.at(at, zone).map(turn -> String.join(" ", names(turn.people()))).orElse("");
  }
}
