package org.anyuan.notify.domain.delivery;

import java.time.Instant;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryState.Acknowledged;
import org.anyuan.notify.domain.delivery.DeliveryState.Delivered;
import org.anyuan.notify.domain.delivery.DeliveryState.FailedForGood;
import org.anyuan.notify.domain.delivery.DeliveryState.FailedForNow;
import org.anyuan.notify.domain.delivery.DeliveryState.Queued;
import org.anyuan.notify.domain.delivery.DeliveryState.Sending;
import org.anyuan.notify.domain.delivery.DeliveryState.Sent;

/**
 * What may follow what. A report makes of a delivery what it says, if that is newer than what it
 * is: so the order of reports, and how often each comes, do not matter.
 */
final class DeliveryLife {
  private DeliveryLife() {}

  static Outcome<Delivery> decide(
      Delivery delivery, DeliveryCommand command, Instant now, double chance) {
    return switch (command) {
      case DeliveryCommand.Send _ -> send(delivery, now);
      case Report report -> report(delivery, report, now, chance);
      case DeliveryCommand.Withdraw _ -> withdraw(delivery, now);
      case DeliveryCommand.Replay _ -> replay(delivery, now);
    };
  }

  private static Outcome<Delivery> send(Delivery d, Instant now) {
    if (d.state().next().filter(next -> !now.isBefore(next)).isEmpty()) {
      return new Outcome.Unchanged<>(d);
    }
    return switch (d.state()) {
      case Queued q -> sending(d, q.attempt(), now);
      // Whether the channel has it is not known, so it is the same attempt.
      case Sending s when d.unwanted() -> changed(d, withdrawn(s.attempt(), now, ""));
      case Sending s ->
          d.sends() < d.retry().limit()
              ? sending(d, s.attempt(), now)
              : changed(d, new FailedForGood(s.attempt(), now, Failure.NO_ANSWER, ""));
      case FailedForNow f -> sending(d, f.attempt() + 1, now);
      case Sent _, FailedForGood _, Delivered _, Acknowledged _ -> new Outcome.Unchanged<>(d);
    };
  }

  private static Outcome<Delivery> sending(Delivery d, int attempt, Instant now) {
    var answerBy = now.plus(d.retry().answerWithin());
    return new Outcome.Changed<>(d.handedOver(new Sending(attempt, now, answerBy)));
  }

  private static Outcome<Delivery> report(Delivery d, Report report, Instant now, double chance) {
    if (report.attempt() < 1 || report.attempt() > d.attempts()) {
      return Outcome.refused(Reason.INVALID, "attempt", "it was never sent");
    }
    var told = told(d, report, now, chance);
    return told.sequence() > d.state().sequence() ? changed(d, told) : new Outcome.Unchanged<>(d);
  }

  private static DeliveryState told(Delivery d, Report report, Instant now, double chance) {
    var attempt = report.attempt();
    return switch (report.told()) {
      case ACCEPTED -> new Sent(attempt, now);
      case FAILED_FOR_NOW -> failedForNow(d, report, now, chance);
      case FAILED_FOR_GOOD -> new FailedForGood(attempt, now, Failure.REFUSED, report.detail());
      case DELIVERED -> new Delivered(attempt, now);
      case ACKNOWLEDGED -> new Acknowledged(attempt, now);
    };
  }

  private static DeliveryState failedForNow(Delivery d, Report report, Instant now, double chance) {
    var attempt = report.attempt();
    if (d.unwanted()) {
      return withdrawn(attempt, now, report.detail());
    }
    if (d.sends() >= d.retry().limit()) {
      return new FailedForGood(attempt, now, Failure.LIMIT_REACHED, report.detail());
    }
    var pause = d.retry().pause(Math.max(1, d.sends()), chance, report.notBefore());
    return new FailedForNow(attempt, now, now.plus(pause), report.detail());
  }

  private static FailedForGood withdrawn(int attempt, Instant now, String detail) {
    return new FailedForGood(attempt, now, Failure.WITHDRAWN, detail);
  }

  /** What is with the channel cannot be taken back; but it is not tried again. */
  private static Outcome<Delivery> withdraw(Delivery d, Instant now) {
    return switch (d.state()) {
      case Queued _, FailedForNow _ -> changed(d, withdrawn(d.state().attempt(), now, ""));
      case Sending _, Sent _ ->
          d.unwanted() ? new Outcome.Unchanged<>(d) : new Outcome.Changed<>(d.notAgain());
      case FailedForGood _, Delivered _, Acknowledged _ -> new Outcome.Unchanged<>(d);
    };
  }

  /** As an attempt of its own, with all of the limit. */
  private static Outcome<Delivery> replay(Delivery d, Instant now) {
    return switch (d.state()) {
      case FailedForGood f ->
          new Outcome.Changed<>(d.replayed(new Queued(f.attempt() + 1, now, now)));
      case Queued _, Sending _, Sent _, FailedForNow _, Delivered _, Acknowledged _ ->
          Outcome.refused(Reason.CONFLICT, "state", "it has not failed for good");
    };
  }

  private static Outcome<Delivery> changed(Delivery d, DeliveryState next) {
    return new Outcome.Changed<>(d.to(next));
  }
}
