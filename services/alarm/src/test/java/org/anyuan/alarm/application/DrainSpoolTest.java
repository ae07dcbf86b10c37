package org.anyuan.alarm.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.anyuan.alarm.application.Spool.SpooledSignal;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.SchoolRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrainSpoolTest {
  private final RecordingSpool spool = new RecordingSpool();
  private final LogHealth health = new LogHealth();
  private final List<String> logged = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private final DrainSpool drain = new DrainSpool(spool, this::append, health);

  @BeforeEach
  void signalsOfTwoSchoolsWait() {
    health.confirmed();
    spool.waiting.addAll(
        List.of(waiting(1, "a"), waiting(2, "b"), waiting(3, "a"), waiting(4, "a")));
  }

  @Test
  void shouldBringAllToTheLogInTheOrderOfEachSchool() {
    // When
    var taken = drain.drain().await().atMost(Duration.ofSeconds(1));
    // Then
    assertThat(taken).isEqualTo(4);
    assertThat(logged).containsSubsequence("1", "3", "4").contains("2");
    assertThat(spool.drainedIds).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
  }

  @Test
  void shouldStopASchoolAtTheFirstRefusalAndMarkNothingBehindIt() {
    // Given
    refused.add("3");
    // When
    var taken = drain.drain().await().atMost(Duration.ofSeconds(1));
    // Then
    assertThat(taken).isEqualTo(2);
    assertThat(spool.drainedIds).containsExactlyInAnyOrder(1L, 2L);
    assertThat(logged).doesNotContain("4");
  }

  @Test
  void shouldSendASingleSignalWhileTheLogIsFailing() {
    // Given
    health.late();
    // When
    drain.drain().await().atMost(Duration.ofSeconds(1));
    // Then
    assertThat(spool.asked).isEqualTo(1);
    assertThat(health.failing()).isFalse();
  }

  @Test
  void shouldLeaveItToTheCopyThatHoldsTheLease() {
    // Given
    spool.leased = false;
    // When
    var taken = drain.drain().await().atMost(Duration.ofSeconds(1));
    // Then
    assertThat(taken).isZero();
    assertThat(logged).isEmpty();
  }

  private CompletableFuture<Void> append(AlarmSignal signal) {
    if (refused.contains(signal.getSignalId())) {
      return CompletableFuture.failedFuture(new RuntimeException("refused"));
    }
    logged.add(signal.getSignalId());
    return CompletableFuture.completedFuture(null);
  }

  private static SpooledSignal waiting(long id, String school) {
    return new SpooledSignal(
        id,
        AlarmSignal.newBuilder()
            .setSignalId(Long.toString(id))
            .setSchool(SchoolRef.newBuilder().setSchoolId(school))
            .build());
  }
}
