package org.anyuan.alarm.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.anyuan.alarm.application.DurableWrite.Store;
import org.anyuan.alarm.domain.SignalId;
import org.junit.jupiter.api.Test;

class RecentSignalsTest {
  private static final SignalId ID = new SignalId(new UUID(1, 2));
  private static final Instant FIRST = Instant.parse("2026-09-01T08:00:00Z");

  private final RecentSignals recent = new RecentSignals(new TestSettings());
  private final List<CompletableFuture<Store>> writes = new ArrayList<>();

  @Test
  void shouldAnswerARetryWithTheFirstMomentAndWriteOnce() {
    // Given
    once(FIRST);
    writes.getFirst().complete(Store.LOG);
    // When
    var retry = once(FIRST.plusSeconds(30));
    // Then
    assertThat(retry.repeated()).isTrue();
    assertThat(retry.receivedAt()).isEqualTo(FIRST);
    assertThat(retry.written()).isCompletedWithValue(Store.LOG);
    assertThat(writes).hasSize(1);
  }

  @Test
  void shouldLetARetryWaitForTheWriteUnderWay() {
    // Given
    once(FIRST);
    // When
    var retry = once(FIRST.plusSeconds(1));
    // Then
    assertThat(retry.written()).isNotDone();
    writes.getFirst().complete(Store.SPOOL);
    assertThat(retry.written()).isCompletedWithValue(Store.SPOOL);
  }

  @Test
  void shouldWriteAgainAfterARefusalAndKeepTheFirstMoment() {
    // Given
    once(FIRST);
    writes.getFirst().completeExceptionally(new StoresRefused("both"));
    // When
    var retry = once(FIRST.plusSeconds(2));
    // Then
    assertThat(writes).hasSize(2);
    assertThat(retry.receivedAt()).isEqualTo(FIRST);
    assertThat(retry.repeated()).isFalse();
  }

  private RecentSignals.Recent once(Instant now) {
    return recent.once(
        ID,
        now,
        receivedAt -> {
          writes.add(new CompletableFuture<>());
          return writes.getLast();
        });
  }
}
