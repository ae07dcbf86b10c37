package org.anyuan.alarm.adapter.in.dc09;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelTimeTest {
  private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

  @Test
  void shouldReadAndWriteMonthBeforeDay() {
    assertThat(PanelTime.parse("08:00:00,09-01-2026")).hasValue(NOW);
    assertThat(PanelTime.format(NOW)).isEqualTo("08:00:00,09-01-2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24:00:00,09-01-2026",
        "08:00:60,09-01-2026",
        "08:00:00,13-01-2026",
        "08:00:00,02-29-2026",
        "8:00:00,09-01-2026",
        "08:00:00,09-01-26"
      })
  void shouldRefuseWhatIsNoTime(String text) {
    assertThat(PanelTime.parse(text)).isEmpty();
  }

  @Test
  void shouldAllowTwentySecondsAheadAndFortyBehind() {
    assertThat(PanelTime.inWindow(NOW.plusSeconds(20), NOW)).isTrue();
    assertThat(PanelTime.inWindow(NOW.plusSeconds(21), NOW)).isFalse();
    assertThat(PanelTime.inWindow(NOW.minusSeconds(40), NOW)).isTrue();
    assertThat(PanelTime.inWindow(NOW.minusSeconds(41), NOW)).isFalse();
  }
}
