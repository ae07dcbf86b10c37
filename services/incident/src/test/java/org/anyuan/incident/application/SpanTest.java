package org.anyuan.incident.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.anyuan.common.region.RegionPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-01");

  @Test
  void shouldBeginAndEndWithDaysInShanghai() {
    var span = new Span(DAY, DAY);

    assertThat(span.start()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
    assertThat(span.end()).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"0, true", "365, true", "366, false", "-1, false"})
  void shouldBeAYearAtMost(int days, boolean sound) {
    assertThat(new Span(DAY, DAY.plusDays(days)).sound()).isEqualTo(sound);
  }

  @ParameterizedTest
  @CsvSource({
    "/1/, /1/2/3/, 2",
    "/1/, /1/, ''",
    "/, /1/2/, 1",
    "/1/2/, /1/22/3/, ''",
  })
  void shouldFindThePartBelow(String region, String path, String part) {
    assertThat(MeasureIncidents.part(new RegionPath(region), path)).isEqualTo(part);
  }
}
