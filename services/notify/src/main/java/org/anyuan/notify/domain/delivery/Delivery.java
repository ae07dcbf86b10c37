package org.anyuan.notify.domain.delivery;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.domain.delivery.DeliveryState.FailedForGood;
import org.anyuan.notify.domain.delivery.DeliveryState.Queued;

/**
 * One message to one person over one channel.
 *
 * @param attempts how many there were: a proof of an earlier one does not make them fewer
 * @param sends how often it was handed over, since a person last replayed it
 * @param unwanted its channel has it, and it need not be tried again
 */
public record Delivery(
    DeliveryId id,
    DedupKey key,
    Retry retry,
    DeliveryState state,
    int attempts,
    int sends,
    boolean unwanted,
    long version) {
  public static Delivery queued(DedupKey key, Retry retry, Instant dueAt, Instant now) {
    return new Delivery(DeliveryId.of(key), key, retry, new Queued(1, now, dueAt), 0, 0, false, 1);
  }

  /**
   * Decides.
   *
   * @param chance from 0 up to 1, for the time until a retry
   */
  public Outcome<Delivery> on(DeliveryCommand command, Instant now, double chance) {
    return DeliveryLife.decide(this, command, now, chance);
  }

  /** Under which a channel that can tell takes the same attempt once. */
  public String idempotencyKey() {
    return id + "." + state.attempt();
  }

  /** Whether it lies with the dead letters. What was withdrawn does not: nobody misses it. */
  public Optional<DeadLetter> deadLetter() {
    return state instanceof FailedForGood f && f.failure() != Failure.WITHDRAWN
        ? Optional.of(new DeadLetter(id, key, f.failure(), f.detail(), f.since()))
        : Optional.empty();
  }

  Delivery to(DeliveryState next) {
    return new Delivery(id, key, retry, next, attempts, sends, unwanted, version + 1);
  }

  Delivery handedOver(DeliveryState.Sending next) {
    return new Delivery(id, key, retry, next, next.attempt(), sends + 1, unwanted, version + 1);
  }

  Delivery replayed(Queued next) {
    return new Delivery(id, key, retry, next, attempts, 0, false, version + 1);
  }

  Delivery notAgain() {
    return new Delivery(id, key, retry, state, attempts, sends, true, version + 1);
  }
}
