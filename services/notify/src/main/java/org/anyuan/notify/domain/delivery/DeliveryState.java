package org.anyuan.notify.domain.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a delivery.
 *
 * <p>Attempts count from 1. A new one begins when the one before is known to have failed; where
 * that is not known, the same attempt is handed over again under the same key, so that a channel
 * that can tell sends it once.
 */
public sealed interface DeliveryState {
  int attempt();

  Instant since();

  default Stage stage() {
    return switch (this) {
      case Queued _ -> Stage.QUEUED;
      case Sending _ -> Stage.SENDING;
      case Sent _ -> Stage.SENT;
      case FailedForNow _ -> Stage.FAILED_FOR_NOW;
      case FailedForGood _ -> Stage.FAILED_FOR_GOOD;
      case Delivered _ -> Stage.DELIVERED;
      case Acknowledged _ -> Stage.ACKNOWLEDGED;
    };
  }

  /** Grows with every change: what would make it less, or leave it, comes too late. */
  default long sequence() {
    var failure = this instanceof FailedForGood f ? f.failure().rank() : 0;
    return Sequence.of(stage(), attempt(), failure);
  }

  /** When something is to be done with it by itself. */
  default Optional<Instant> next() {
    return switch (this) {
      case Queued(var _, var _, var dueAt) -> Optional.of(dueAt);
      case Sending(var _, var _, var answerBy) -> Optional.of(answerBy);
      case FailedForNow(var _, var _, var retryAt, var _) -> Optional.of(retryAt);
      case Sent _, FailedForGood _, Delivered _, Acknowledged _ -> Optional.empty();
    };
  }

  /**
   * To be sent.
   *
   * @param attempt the one that will send it
   */
  record Queued(int attempt, Instant since, Instant dueAt) implements DeliveryState {}

  /** Being handed over. */
  record Sending(int attempt, Instant since, Instant answerBy) implements DeliveryState {}

  record Sent(int attempt, Instant since) implements DeliveryState {}

  record FailedForNow(int attempt, Instant since, Instant retryAt, String detail)
      implements DeliveryState {}

  record FailedForGood(int attempt, Instant since, Failure failure, String detail)
      implements DeliveryState {}

  record Delivered(int attempt, Instant since) implements DeliveryState {}

  record Acknowledged(int attempt, Instant since) implements DeliveryState {}
}
