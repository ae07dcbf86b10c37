package org.anyuan.notify.adapter.in.http.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import org.anyuan.common.problem.Problem;
import org.junit.jupiter.api.Test;

/** One slot. */
class StreamSlotsTest {
  private final StreamSlots slots =
      new StreamSlots(new IncidentFormatsTest.Settings(), new SimpleMeterRegistry());

  private Multi<Integer> held() {
    return slots.hold(Multi.createFrom().<Integer>nothing());
  }

  @Test
  void shouldRefuseBeforeTheStreamBeginsAndTakeTheNextOneOnceItIsFree() {
    // Given
    var first = held().subscribe().withSubscriber(AssertSubscriber.<Integer>create(1));
    // Then
    assertThatThrownBy(this::held)
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(503);
              assertThat(refused.retryAfterSeconds()).isPositive();
            });
    // When
    first.cancel();
    // Then
    held().subscribe().withSubscriber(AssertSubscriber.<Integer>create(1)).assertSubscribed();
  }

  @Test
  void shouldFailTheOneThatCameSecondToTheLastSlot() {
    var one = held();
    var other = held();
    one.subscribe().withSubscriber(AssertSubscriber.<Integer>create(1)).assertSubscribed();
    other
        .subscribe()
        .withSubscriber(AssertSubscriber.<Integer>create(1))
        .assertFailedWith(Problem.class, "");
  }

  @Test
  void shouldKeepNoSlotForAStreamThatNobodyReads() {
    var _ = held();
    held().subscribe().withSubscriber(AssertSubscriber.<Integer>create(1)).assertSubscribed();
  }
}
