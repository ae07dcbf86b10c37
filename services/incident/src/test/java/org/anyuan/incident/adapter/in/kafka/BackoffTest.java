package org.anyuan.incident.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
  private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(1));

  @Test
  void shouldWaitLongerAfterEachFailureUpToItsBound() {
    assertThat(backoff.waits(START)).isFalse();

    backoff.failed(START);
    assertThat(backoff.waits(START.plusMillis(199))).isTrue();
    assertThat(backoff.waits(START.plusMillis(200))).isFalse();

    for (int i = 0; i < 10; i++) {
      backoff.failed(START);
    }
    assertThat(backoff.waits(START.plusMillis(999))).isTrue();
    assertThat(backoff.waits(START.plusMillis(1000))).isFalse();
  }

  @Test
  void shouldBeginAgainAfterASuccess() {
    backoff.failed(START);
    assertThat(backoff.begins()).isFalse();

    backoff.reset();

    assertThat(backoff.begins()).isTrue();
    assertThat(backoff.waits(START)).isFalse();
  }
}
