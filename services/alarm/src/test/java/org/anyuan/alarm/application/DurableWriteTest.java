package org.anyuan.alarm.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.anyuan.alarm.application.DurableWrite.Store;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DurableWriteTest {
  private static final AlarmSignal SIGNAL = AlarmSignal.newBuilder().setSignalId("s1").build();
  private final CompletableFuture<Void> log = new CompletableFuture<>();
  private final RecordingSpool spool = new RecordingSpool();
  private final LogHealth health = new LogHealth();
  private final ManualTimer timer = new ManualTimer();
  private final DurableWrite durable =
      new DurableWrite(
          signal -> log, spool, health, timer, Duration.ofMillis(80), Duration.ofSeconds(4));

  @BeforeEach
  void theLogIsCountedOn() {
    health.confirmed();
  }

  @Test
  void shouldLeaveTheSpoolAloneWhileTheLogIsInTime() {
    // Given
    var written = durable.write(SIGNAL);
    timer.advance(Duration.ofMillis(79));
    // When
    log.complete(null);
    // Then
    assertThat(written).isCompletedWithValue(Store.LOG);
    assertThat(spool.added).isEmpty();
    assertThat(timer.pending()).isZero();
  }

  @Test
  void shouldTurnToTheSpoolWhenTheLogIsLate() {
    // Given
    var written = durable.write(SIGNAL);
    // When
    timer.advance(Duration.ofMillis(80));
    spool.answers.getFirst().complete(null);
    // Then
    assertThat(written).isCompletedWithValue(Store.SPOOL);
    assertThat(spool.added).extracting(AlarmSignal::getSpooled).containsExactly(true);
    assertThat(health.failing()).isTrue();
  }

  @Test
  void shouldTurnToTheSpoolAtOnceWhenTheLogRefuses() {
    // Given
    var written = durable.write(SIGNAL);
    // When
    log.completeExceptionally(new StoresRefused("no"));
    spool.answers.getFirst().complete(null);
    // Then
    assertThat(written).isCompletedWithValue(Store.SPOOL);
  }

  @Test
  void shouldWriteBothAtOnceWhileTheLogIsFailing() {
    // Given
    health.late();
    // When
    var written = durable.write(SIGNAL);
    // Then
    assertThat(spool.added).hasSize(1);
    assertThat(written).isNotDone();
  }

  @Test
  void shouldCountOnTheLogAgainAfterOneConfirmation() {
    // Given
    health.late();
    var written = durable.write(SIGNAL);
    // When
    log.complete(null);
    // Then
    assertThat(written).isCompletedWithValue(Store.LOG);
    assertThat(health.failing()).isFalse();
  }

  @Test
  void shouldMarkTheSpooledSignalWhenTheLogConfirmsLater() {
    // Given
    var unused = durable.write(SIGNAL);
    timer.advance(Duration.ofMillis(80));
    spool.answers.getFirst().complete(null);
    // When
    log.complete(null);
    // Then
    assertThat(spool.drainedSignals).containsExactly("s1");
  }

  @Test
  void shouldMarkItOnlyOnceTheSpoolHasIt() {
    // Given
    var unused = durable.write(SIGNAL);
    timer.advance(Duration.ofMillis(80));
    log.complete(null);
    assertThat(spool.drainedSignals).isEmpty();
    // When
    spool.answers.getFirst().complete(null);
    // Then
    assertThat(spool.drainedSignals).containsExactly("s1");
  }

  @Test
  void shouldRefuseWhenBothRefuseWhicheverIsFirst() {
    // Given
    var written = durable.write(SIGNAL);
    timer.advance(Duration.ofMillis(80));
    // When
    spool.answers.getFirst().completeExceptionally(new StoresRefused("no"));
    assertThat(written).isNotDone();
    log.completeExceptionally(new StoresRefused("no"));
    // Then
    assertThat(written).isCompletedExceptionally();
    assertThat(timer.pending()).isZero();
  }

  @Test
  void shouldWaitForTheLogWhenTheSpoolAloneRefuses() {
    // Given
    var written = durable.write(SIGNAL);
    timer.advance(Duration.ofMillis(80));
    spool.answers.getFirst().completeExceptionally(new StoresRefused("no"));
    // When
    log.complete(null);
    // Then
    assertThat(written).isCompletedWithValue(Store.LOG);
    assertThat(spool.drainedSignals).isEmpty();
  }

  @Test
  void shouldRefuseWhenNeitherAnswersWithinTheDeadline() {
    // Given
    var written = durable.write(SIGNAL);
    // When
    timer.advance(Duration.ofMillis(3999));
    assertThat(written).isNotDone();
    timer.advance(Duration.ofMillis(1));
    // Then
    assertThat(written).isCompletedExceptionally();
  }
}
