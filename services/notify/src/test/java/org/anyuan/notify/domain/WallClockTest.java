package org.anyuan.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockTest {
  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, 2026-03-29, 02:30, 2026-03-28T18:30:00Z",
    // Left out: 02:00 is 03:00.
    "Europe/Berlin, 2026-03-29, 01:59, 2026-03-29T00:59:00Z",
    "Europe/Berlin, 2026-03-29, 02:00, 2026-03-29T01:00:00Z",
    "Europe/Berlin, 2026-03-29, 02:30, 2026-03-29T01:00:00Z",
    "Europe/Berlin, 2026-03-29, 03:00, 2026-03-29T01:00:00Z",
    // Twice: the first of them.
    "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T00:30:00Z",
    "Europe/Berlin, 2026-10-25, 03:00, 2026-10-25T02:00:00Z",
    // A whole day left out.
    "Pacific/Apia, 2011-12-30, 08:00, 2011-12-30T10:00:00Z",
    "Pacific/Apia, 2011-12-31, 08:00, 2011-12-30T18:00:00Z"
  })
  void shouldBeTheFirstInstantThatShowsTheTimeOrALaterOne(
      String zone, LocalDate day, LocalTime time, Instant expected) {
    assertThat(WallClock.instant(day, time, ZoneId.of(zone))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns"})
  void shouldNeverGoBack(String zone) {
    // Given: every quarter of an hour of a year with midnight changes in one of the zones
    var last = Instant.MIN;
    for (var day = LocalDate.of(2010, 1, 1); day.getYear() == 2010; day = day.plusDays(1)) {
      for (var minute = 0; minute < 1440; minute += 15) {
        // When
        var at = WallClock.instant(day, LocalTime.ofSecondOfDay(minute * 60L), ZoneId.of(zone));
        // Then
        assertThat(at).isAfterOrEqualTo(last);
        last = at;
      }
    }
  }

  @Test
  void shouldGiveHoursOfADayTheirRealLength() {
    var night = new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0));
    var berlin = ZoneId.of("Europe/Berlin");
    assertThat(length(night, "2026-03-28", berlin)).isEqualTo(Duration.ofHours(7));
    assertThat(length(night, "2026-10-24", berlin)).isEqualTo(Duration.ofHours(9));
    assertThat(length(Hours.WHOLE_DAY, "2026-10-25", berlin)).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void shouldHaveNoHoursWhereTheClockLeavesAllOfThemOut() {
    var gone = new Hours(LocalTime.of(2, 15), LocalTime.of(2, 45));
    assertThat(gone.on(LocalDate.of(2026, 3, 29), ZoneId.of("Europe/Berlin"))).isEmpty();
  }

  private static Duration length(Hours hours, String day, ZoneId zone) {
    var span = hours.on(LocalDate.parse(day), zone).orElseThrow();
    return Duration.between(span.from(), span.until());
  }
}
