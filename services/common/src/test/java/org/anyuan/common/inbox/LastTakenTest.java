package org.anyuan.common.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LastTakenTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final String ONE = "i-1";

  private final LastTaken<String, String> last = new LastTaken<>(Duration.ofHours(1));

  @Test
  void shouldKnowOnlyWhatWasTakenLastOfTheSameThing() {
    assertThat(last.is(ONE, "a", NOW)).isFalse();
    last.took(ONE, "a", NOW);
    assertThat(last.is(ONE, "a", NOW)).isTrue();
    assertThat(last.is("i-2", "a", NOW)).isFalse();
    last.took(ONE, "b", NOW);
    assertThat(last.is(ONE, "a", NOW)).isFalse();
    assertThat(last.is(ONE, "b", NOW)).isTrue();
  }

  @Test
  void shouldAskForItAgainAfterAWhile() {
    last.took(ONE, "a", NOW);
    assertThat(last.is(ONE, "a", NOW.plus(Duration.ofMinutes(59)))).isTrue();
    assertThat(last.is(ONE, "a", NOW.plus(Duration.ofHours(1)))).isFalse();
  }

  @Test
  void shouldHoldNoMoreThanItMay() {
    for (var n = 0; n < 10_000; n++) {
      last.took("i-" + n, "a", NOW);
    }
    assertThat(last.is(ONE, "a", NOW)).isFalse();
    assertThat(last.is("i-9999", "a", NOW)).isTrue();
  }
}
