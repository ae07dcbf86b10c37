package org.anyuan.notify.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Replay;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Send;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
  private static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");
  private static final Retry RETRY =
      new Retry(3, Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10));
  private static final DedupKey KEY = key(4);

  private Delivery delivery = Delivery.queued(KEY, RETRY, NOW, NOW);

  private static DedupKey key(long version) {
    return new DedupKey(
        DedupKey.Kind.NOTICE, "e1", new PersonId("ada"), new AddressId("a1"), version);
  }

  private void at(long second, DeliveryCommand command) {
    switch (delivery.on(command, NOW.plusSeconds(second), 0.5)) {
      case Outcome.Changed<Delivery>(var after) -> delivery = after;
      case Outcome.Unchanged<Delivery> _ -> {}
      case Outcome.Refused<Delivery> refused -> throw new AssertionError(refused);
    }
  }

  private void failed(long second, int attempt) {
    at(second, new Report(attempt, Told.FAILED_FOR_NOW, "busy"));
  }

  @Test
  void shouldRetryUpToItsLimitAndThenLieWithTheDeadLetters() {
    // Given
    var keys = new ArrayList<String>();
    // When: every attempt fails
    for (var attempt = 1; attempt <= 3; attempt++) {
      at(attempt * 100L, new Send());
      keys.add(delivery.idempotencyKey());
      failed(attempt * 100L + 1, attempt);
    }
    // Then
    assertThat(delivery.deadLetter())
        .contains(
            new DeadLetter(
                delivery.id(), KEY, Failure.LIMIT_REACHED, "busy", NOW.plusSeconds(301)));
    assertThat(delivery.state().next()).isEmpty();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void shouldStartAnewWhenReplayedAndStillHeedAProofOfBefore() {
    // Given
    at(0, new Send());
    at(1, new Report(1, Told.FAILED_FOR_GOOD, "no such number"));
    // When
    at(50, new Replay());
    // Then
    assertThat(delivery.deadLetter()).isEmpty();
    assertThat(delivery.sends()).isZero();
    at(50, new Send());
    assertThat(delivery.state().attempt()).isEqualTo(2);
    // When: the first had arrived after all
    at(51, new Report(1, Told.DELIVERED, ""));
    // Then: it is not tried again
    assertThat(delivery.state().stage()).isEqualTo(Stage.DELIVERED);
    at(500, new Send());
    assertThat(delivery.state().stage()).isEqualTo(Stage.DELIVERED);
  }

  @Test
  void shouldHandTheSameAttemptOverAgainWhereTheChannelGaveNoAnswer() {
    // Given
    at(0, new Send());
    var key = delivery.idempotencyKey();
    // When: before and at the time by which it had to answer
    at(9, new Send());
    assertThat(delivery.sends()).isEqualTo(1);
    at(10, new Send());
    // Then
    assertThat(delivery.sends()).isEqualTo(2);
    assertThat(delivery.idempotencyKey()).isEqualTo(key);
    // When: never an answer
    at(20, new Send());
    at(30, new Send());
    // Then
    assertThat(delivery.deadLetter().map(DeadLetter::failure)).contains(Failure.NO_ANSWER);
  }

  @Test
  void shouldNotMissAMessageThatWasWithdrawn() {
    at(0, new DeliveryCommand.Withdraw());
    assertThat(delivery.deadLetter()).isEmpty();
    at(1, new Send());
    assertThat(delivery.state().stage()).isEqualTo(Stage.FAILED_FOR_GOOD);
  }

  @Test
  void shouldNotTryAgainWhatWasWithdrawnWhileItsChannelHadIt() {
    // Given
    at(0, new Send());
    at(1, new DeliveryCommand.Withdraw());
    assertThat(delivery.state().stage()).isEqualTo(Stage.SENDING);
    // When
    failed(2, 1);
    // Then: nobody misses it
    assertThat(delivery.state().stage()).isEqualTo(Stage.FAILED_FOR_GOOD);
    assertThat(delivery.deadLetter()).isEmpty();
    // When: it had arrived after all
    at(3, new Report(1, Told.DELIVERED, ""));
    // Then
    assertThat(delivery.state().stage()).isEqualTo(Stage.DELIVERED);
  }

  @Test
  void shouldNotHandOverAgainWhatWasWithdrawnWhereTheChannelGaveNoAnswer() {
    at(0, new Send());
    at(1, new DeliveryCommand.Withdraw());
    at(10, new Send());
    assertThat(delivery.sends()).isEqualTo(1);
    assertThat(delivery.state().stage()).isEqualTo(Stage.FAILED_FOR_GOOD);
    assertThat(delivery.deadLetter()).isEmpty();
  }

  @Test
  void shouldTryAgainAfterAPauseThatGrowsToItsLongest() {
    at(0, new Send());
    failed(0, 1);
    // Three quarters of 2 s, of 4 s, of 5 s.
    assertThat(delivery.state().next()).contains(NOW.plusMillis(1500));
    assertThat(RETRY.pause(2, 0.5)).isEqualTo(Duration.ofSeconds(3));
    assertThat(RETRY.pause(3, 0.5)).isEqualTo(Duration.ofMillis(3750));
    assertThat(RETRY.pause(1000, 0.5)).isEqualTo(Duration.ofMillis(3750));
  }

  @ParameterizedTest
  @CsvSource({"0.0, 1000", "0.5, 1500", "0.999, 1999"})
  void shouldWaitBetweenHalfAndAllOfAPause(double chance, long millis) {
    assertThat(RETRY.pause(1, chance)).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({"1, -0.1", "1, 1.0", "0, 0.5"})
  void shouldRefuseAChanceThatIsNone(int failures, double chance) {
    assertThatThrownBy(() -> RETRY.pause(failures, chance)).isInstanceOf(InvalidField.class);
  }

  @Test
  void shouldLoseNoReportForItsWords() {
    at(0, new Send());
    at(1, new Report(1, Told.FAILED_FOR_GOOD, "\u0007no\nsuch " + "x".repeat(1000)));
    assertThat(delivery.deadLetter().orElseThrow().detail()).startsWith("no such x").hasSize(300);
  }

  @Test
  void shouldBeTheSameDeliveryForTheSameKeyAlone() {
    var ids = new HashSet<DeliveryId>();
    for (var key :
        List.of(
            KEY,
            key(5),
            new DedupKey(DedupKey.Kind.UPDATE, "e1", new PersonId("ada"), new AddressId("a1"), 4),
            new DedupKey(DedupKey.Kind.NOTICE, "e2", new PersonId("ada"), new AddressId("a1"), 4),
            new DedupKey(DedupKey.Kind.NOTICE, "e1", new PersonId("bob"), new AddressId("a1"), 4),
            new DedupKey(
                DedupKey.Kind.NOTICE, "e1", new PersonId("ada"), new AddressId("a2"), 4))) {
      assertThat(DedupKey.parse("key", key.text())).isEqualTo(key);
      ids.add(DeliveryId.of(key));
    }
    assertThat(ids).hasSize(6);
    assertThat(DeliveryId.of(key(4))).isEqualTo(DeliveryId.of(KEY));
    assertThat(KEY.text()).isEqualTo("1:NOTICE:e1:ada:a1:4");
  }

  @Test
  void shouldSupersedeOnlyAnOlderOneOfTheSame() {
    assertThat(key(5).supersedes(KEY)).isTrue();
    assertThat(KEY.supersedes(KEY)).isFalse();
    assertThat(KEY.supersedes(key(5))).isFalse();
    assertThat(
            new DedupKey(DedupKey.Kind.NOTICE, "e1", new PersonId("bob"), new AddressId("a1"), 5)
                .supersedes(KEY))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2:NOTICE:e1:ada:a1:4",
    "1:NOTICE:e1:ada:a1",
    "1:NOTICE:e1:ada:a1:4:5",
    "1:NONE:e1:ada:a1:4",
    "1:NOTICE::ada:a1:4",
    "1:NOTICE:e1:ada:a1:x",
    "1:NOTICE:e1:ada:a1:-1"
  })
  void shouldRefuseAKeyOfAnotherForm(String text) {
    assertThatThrownBy(() -> DedupKey.parse("key", text)).isInstanceOf(InvalidField.class);
  }
}
