package org.anyuan.console.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void shouldDoubleTheWaitPastTheFreeOnes() {
    var waits =
        Stream.iterate(Failures.NONE, failures -> failures.next(3, NOW))
            .limit(9)
            .map(
                failures ->
                    Math.max(0, failures.lockedUntil().getEpochSecond() - NOW.getEpochSecond()))
            .toList();

    assertThat(waits).containsExactly(0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L);
  }

  @Test
  void shouldNeverLockLongerThanTheLongest() {
    var failures = new Failures(Integer.MAX_VALUE - 1, NOW).next(3, NOW);

    assertThat(failures.lockedUntil()).isEqualTo(NOW.plus(Failures.LONGEST));
    assertThat(failures.locks(NOW.plus(Failures.LONGEST))).isFalse();
    assertThat(failures.locks(NOW.plus(Failures.LONGEST).minusMillis(1))).isTrue();
  }
}
