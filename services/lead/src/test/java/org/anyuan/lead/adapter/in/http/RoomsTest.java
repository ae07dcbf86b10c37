package org.anyuan.lead.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.anyuan.common.problem.Problem;
import org.junit.jupiter.api.Test;

class RoomsTest {
  private static final int PLACES = 3;
  private final Rooms rooms = new Rooms();

  private List<CompletableFuture<String>> fill() {
    return IntStream.range(0, PLACES)
        .mapToObj(
            _ -> {
              var going = new CompletableFuture<String>();
              rooms
                  .forReporters(() -> Uni.createFrom().completionStage(going))
                  .subscribe()
                  .with(_ -> {}, _ -> {});
              return going;
            })
        .toList();
  }

  private String one() {
    return rooms
        .forReporters(() -> Uni.createFrom().item("done"))
        .await()
        .atMost(Duration.ofSeconds(1));
  }

  private void assertFull() {
    assertThatThrownBy(this::one)
        .isInstanceOf(Problem.class)
        .satisfies(
            thrown -> {
              assertThat(((Problem) thrown).status()).isEqualTo(503);
              assertThat(((Problem) thrown).retryAfterSeconds()).isPositive();
            });
  }

  @Test
  void shouldHaveAPlaceAgainOnceOneIsDoneOrFailed() {
    var going = fill();
    assertFull();
    going.get(0).complete("done");
    assertThat(one()).isEqualTo("done");
    going.get(1).completeExceptionally(new IllegalStateException("failed"));
    assertThat(one()).isEqualTo("done");
  }

  @Test
  void shouldHaveAPlaceAgainAfterWhatFailedBeforeItBegan() {
    for (var i = 0; i < PLACES + 1; i++) {
      assertThatThrownBy(
              () ->
                  rooms.forReporters(
                      () -> {
                        throw new IllegalArgumentException("no picture");
                      }))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(one()).isEqualTo("done");
  }

  @Test
  void shouldTakeNoPlaceOfThoseWhoAreSignedIn() {
    fill();
    assertFull();
    assertThat(
            rooms
                .forHandlers(() -> Uni.createFrom().item("done"))
                .await()
                .atMost(Duration.ofSeconds(1)))
        .isEqualTo("done");
  }
}
