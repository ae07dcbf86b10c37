package org.anyuan.console.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestShareTest {
  private final MovableClock clock = new MovableClock();
  private final RequestShare share = new RequestShare(50, 100, clock);

  @Test
  void shouldAllowABurstAndThenAskToWait() {
    assertThat(taken("wang", 100)).isEqualTo(100);

    var wait = share.take("wang");

    assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofMillis(20));
  }

  @Test
  void shouldRefillWithTime() {
    taken("wang", 100);

    clock.advance(Duration.ofSeconds(1));

    assertThat(taken("wang", 200)).isEqualTo(50);
  }

  @Test
  void shouldKeepPersonsApart() {
    taken("wang", 200);

    assertThat(taken("li", 100)).isEqualTo(100);
  }

  @Test
  void shouldNotGiveMoreWhenTheClockIsSetBack() {
    taken("wang", 100);

    clock.advance(Duration.ofHours(-1));

    assertThat(share.take("wang")).isPositive();
  }

  private long taken(String subject, int times) {
    return IntStream.range(0, times).filter(_ -> share.take(subject).isZero()).count();
  }
}
