package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Channel;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.delivery.ReportDelivery.Said;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.Delivery;
import org.anyuan.notify.domain.delivery.DeliveryCommand;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.Stage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Hands over what is due. That it is being handed over is committed before it is, and what became
 * of it after: whoever dies between the two, or loses the answer, has the same attempt come again
 * under the same key.
 */
@ApplicationScoped
public class SendDeliveries {
  private static final Logger LOG = Logger.getLogger(SendDeliveries.class);

  private final Coordination coordination;
  private final Channels channels;
  private final ReportDelivery report;
  private final Reports reports;
  private final DeliveryMetrics metrics;
  private final Clock clock;
  private final Permits permits;
  private volatile Runnable waker = () -> {};

  SendDeliveries(
      Coordination coordination,
      Channels channels,
      ReportDelivery report,
      Reports reports,
      DeliveryMetrics metrics,
      Clock clock,
      @ConfigProperty(name = "anyuan.notify.concurrency", defaultValue = "64") int concurrency) {
    this.coordination = coordination;
    this.channels = channels;
    this.report = report;
    this.reports = reports;
    this.metrics = metrics;
    this.clock = clock;
    this.permits = new Permits(concurrency);
  }

  public void onWake(Runnable wakes) {
    waker = wakes;
  }

  /** There is something to send. From any thread, after the commit. */
  public void wake() {
    waker.run();
  }

  /**
   * One after the other, by one thread: how many may go is asked for before, and taken after.
   *
   * @return there is more at once
   */
  public Uni<Boolean> send() {
    var free = permits.free();
    if (free.isEmpty()) {
      return Uni.createFrom().item(false);
    }
    return coordination
        .work(Actor.SYSTEM, work -> begin(work, free, clock.instant()))
        .invoke(begun -> begun.stream().filter(SendDeliveries::sending).forEach(this::handOver))
        .map(begun -> asManyAsAsked(begun, free));
  }

  private static boolean asManyAsAsked(List<Kept> begun, Map<ChannelKind, Integer> asked) {
    return begun.stream()
        .collect(Collectors.groupingBy(Kept::channel, Collectors.counting()))
        .entrySet()
        .stream()
        .anyMatch(one -> one.getValue() >= asked.get(one.getKey()));
  }

  private static boolean sending(Kept kept) {
    return kept.delivery().state().stage() == Stage.SENDING;
  }

  private Uni<List<Kept>> begin(Work work, Map<ChannelKind, Integer> free, Instant now) {
    return work.deliveries()
        .lockDue(free, now)
        .chain(
            due -> {
              var begun = due.stream().flatMap(kept -> begun(kept, now)).toList();
              return report.ended(work, begun, now).replaceWith(begun);
            });
  }

  /** To be handed over; or it never answered, and is at its end. */
  private static Stream<Kept> begun(Kept kept, Instant now) {
    return kept.delivery().on(new DeliveryCommand.Send(), now, 0)
            instanceof Outcome.Changed<Delivery>(var after)
        ? Stream.of(kept.with(after))
        : Stream.empty();
  }

  private void handOver(Kept kept) {
    var kind = kept.channel();
    permits.take(kind);
    metrics.handedOver(kept, clock.instant());
    answer(kept)
        .subscribe()
        .with(
            said -> reports.add(new Said(kept.id(), said), () -> giveBack(kind)),
            failure -> {
              LOG.warnf(failure, "a channel did not answer deliveryId=%s", kept.id());
              metrics.unanswered(kind);
              giveBack(kind);
            });
  }

  private void giveBack(ChannelKind kind) {
    if (permits.giveBack(kind)) {
      wake();
    }
  }

  private Uni<Report> answer(Kept kept) {
    var delivery = kept.delivery();
    var attempt = delivery.state().attempt();
    var channel = channels.of(kept.channel());
    if (channel.isEmpty()) {
      // Nobody would ever see it go.
      return Uni.createFrom()
          .item(
              new Report(
                  attempt,
                  DeliveryCommand.Told.FAILED_FOR_GOOD,
                  "this deployment has no channel " + kept.channel()));
    }
    var handover =
        new Channel.Handover(
            delivery.id(),
            delivery.key().recipient(),
            kept.channel(),
            delivery.key().address(),
            kept.content(),
            attempt,
            delivery.idempotencyKey(),
            kept.sound(),
            kept.answerable());
    Duration deadline = delivery.retry().answerWithin();
    return Uni.createFrom()
        .deferred(() -> channel.get().send(handover))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .ifNoItem()
        .after(deadline)
        .fail();
  }
}
