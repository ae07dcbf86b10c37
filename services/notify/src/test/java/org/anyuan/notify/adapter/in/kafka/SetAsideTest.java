package org.anyuan.notify.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.TimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyuan.common.outcome.Clash;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class SetAsideTest {
  private final List<String> letters = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final AtomicInteger tries = new AtomicInteger();
  private final SetAside aside =
      new SetAside("g", (message, reason) -> letters.add(message.offset() + " " + reason));

  private static ConsumerRecord<String, byte[]> message(long offset) {
    return new ConsumerRecord<>("t", 0, offset, "k", new byte[0]);
  }

  private void take(long offset, RuntimeException failure, int times) {
    aside.takeOrPut(
        message(offset),
        pauses::add,
        () -> {
          if (tries.incrementAndGet() <= times) {
            throw failure;
          }
        });
  }

  @Test
  void shouldTryAgainWithinSeconds() {
    take(1, new Clash("version", null), 3);
    assertThat(letters).isEmpty();
    assertThat(tries).hasValue(4);
    assertThat(pauses)
        .containsExactly(Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @Test
  void shouldPutWhatIsRefusedAgainAndAgainOnceAlthoughItComesTwice() {
    take(1, new IllegalStateException("no"), 100);
    take(1, new IllegalStateException("no"), 100);
    assertThat(letters).hasSize(1).allMatch(letter -> letter.startsWith("1 "));
    assertThat(tries).hasValue(6);
    assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void shouldPutNothingWhileTheStoreIsAway() {
    assertThatThrownBy(() -> take(1, new TimeoutException(), 100))
        .isInstanceOf(TimeoutException.class);
    assertThat(letters).isEmpty();
    assertThat(tries).hasValue(1);
  }

  @Test
  void shouldPutWhatCannotBeReadOnce() {
    aside.put(message(7), "bad");
    aside.put(message(7), "bad");
    aside.put(message(8), "bad");
    assertThat(letters).containsExactly("7 bad", "8 bad");
  }
}
