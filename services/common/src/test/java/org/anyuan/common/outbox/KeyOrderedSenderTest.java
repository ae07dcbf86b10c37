package org.anyuan.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anyuan.common.cloudevents.CloudEvent;
import org.junit.jupiter.api.Test;

class KeyOrderedSenderTest {
  private static final Delivery SENT = new Delivery.Sent();
  private static final Delivery LATER = new Delivery.Later("away");

  private final List<Long> order = new ArrayList<>();

  @Test
  void shouldSendAKeysNextRowOnlyAfterTheOneBeforeWasConfirmed() {
    // Given
    var first = new CompletableFuture<Delivery>();
    var sender =
        new KeyOrderedSender(
            row -> {
              order.add(row.id());
              if (row.id() == 3) {
                // Row 3 belongs to another key and goes in the first wave; it lets row 1 end.
                assertThat(order).doesNotContain(2L);
                first.complete(SENT);
              }
              return row.id() == 1 ? first : CompletableFuture.completedFuture(SENT);
            });
    // When
    var results = sender.send(List.of(row(1, "a"), row(2, "a"), row(3, "b")));
    // Then
    assertThat(order).containsExactly(1L, 3L, 2L);
    assertThat(results.values()).containsOnly(SENT);
  }

  @Test
  void shouldPutOffWhatStandsBehindAFailedRowOfItsKeyOnly() {
    // Given
    var failing = new CompletableFuture<Delivery>();
    var sender =
        sender(Map.of(1L, failing, 3L, CompletableFuture.completedFuture(SENT)), () -> failing);
    // When
    var results = sender.send(List.of(row(1, "a"), row(2, "a"), row(3, "b")));
    // Then
    assertThat(order).containsExactly(1L, 3L);
    assertThat(results.get(row(1, "a"))).isEqualTo(LATER);
    assertThat(results.get(row(2, "a"))).isInstanceOf(Delivery.Later.class);
    assertThat(results.get(row(3, "b"))).isEqualTo(SENT);
  }

  @Test
  void shouldNotWaitForKafkaOnceForEachRow() {
    // Given
    var sender =
        new KeyOrderedSender(
            row -> {
              order.add(row.id());
              return CompletableFuture.completedFuture(LATER);
            });
    // When
    var results = sender.send(List.of(row(1, "a"), row(2, "b"), row(3, "c")));
    // Then
    assertThat(order).containsExactly(1L);
    assertThat(results).hasSize(3).allSatisfy((_, d) -> assertThat(d).isNotEqualTo(SENT));
  }

  @Test
  void shouldHoldUpTheKeyOfARefusedRowAlone() {
    // Given
    var refused = new Delivery.Refused("too large");
    var sender =
        new KeyOrderedSender(
            row -> CompletableFuture.completedFuture(row.id() == 1 ? refused : SENT));
    // When
    var results = sender.send(List.of(row(1, "a"), row(2, "a"), row(3, "b")));
    // Then
    assertThat(results.get(row(1, "a"))).isEqualTo(refused);
    assertThat(results.get(row(2, "a"))).isInstanceOf(Delivery.Later.class);
    assertThat(results.get(row(3, "b"))).isEqualTo(SENT);
  }

  /** The row numbered 1 fails after the whole wave was handed over. */
  private KeyOrderedSender sender(
      Map<Long, CompletableFuture<Delivery>> answers,
      java.util.function.Supplier<CompletableFuture<Delivery>> last) {
    return new KeyOrderedSender(
        row -> {
          order.add(row.id());
          if (row.id() == 3) {
            last.get().complete(LATER);
          }
          return answers.get(row.id());
        });
  }

  private static OutboxRow row(long id, String key) {
    return new OutboxRow(
        id, "t", key, new CloudEvent("e" + id, "x", "/x", Instant.EPOCH), Optional.empty());
  }
}
