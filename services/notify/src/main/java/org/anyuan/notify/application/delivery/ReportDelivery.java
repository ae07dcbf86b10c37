package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.domain.delivery.Delivery;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryId;

/**
 * Takes down what channels and people say of messages. Late, doubled or out of order, it comes to
 * the same.
 */
@ApplicationScoped
public class ReportDelivery {
  /** Of one of them. */
  record Said(DeliveryId delivery, Report report) {}

  private final Coordination coordination;
  private final NoticeDeadChannels dead;
  private final DeliveryMetrics metrics;
  private final Clock clock;

  ReportDelivery(
      Coordination coordination, NoticeDeadChannels dead, DeliveryMetrics metrics, Clock clock) {
    this.coordination = coordination;
    this.dead = dead;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** In a work of its own. */
  public Uni<Outcome<Delivery>> report(DeliveryId id, Report report) {
    return coordination.work(Actor.SYSTEM, work -> report(work, id, report, clock.instant()));
  }

  /** In the work of whoever knows. */
  public Uni<Outcome<Delivery>> report(Work work, DeliveryId id, Report report, Instant now) {
    return all(work, List.of(new Said(id, report)), now)
        .map(outcomes -> outcomes.getOrDefault(id, Outcome.notFound("delivery")));
  }

  /**
   * In one work.
   *
   * @param all one at most of each delivery
   */
  Uni<Void> all(List<Said> all) {
    return coordination
        .work(Actor.SYSTEM, work -> all(work, all, clock.instant()))
        .replaceWithVoid();
  }

  private Uni<Map<DeliveryId, Outcome<Delivery>>> all(Work work, List<Said> all, Instant now) {
    var reports = all.stream().collect(Collectors.toMap(Said::delivery, Function.identity()));
    return work.deliveries()
        .lockAll(reports.keySet())
        .chain(
            found -> {
              var outcomes = new HashMap<DeliveryId, Outcome<Delivery>>();
              var changed = new ArrayList<Kept>();
              for (var kept : found) {
                var report = reports.get(kept.id()).report();
                var chance = ThreadLocalRandom.current().nextDouble();
                var outcome = kept.delivery().on(report, now, chance);
                outcomes.put(kept.id(), outcome);
                if (outcome instanceof Outcome.Changed<Delivery>(var after)) {
                  changed.add(kept.with(after));
                }
              }
              return ended(work, List.copyOf(changed), now).replaceWith(outcomes);
            });
  }

  /** Stores what changed, and what that says of the channels. */
  Uni<Void> ended(Work work, List<Kept> changed, Instant now) {
    return work.deliveries()
        .save(changed, now)
        .chain(() -> dead.after(work, changed, now))
        .invoke(() -> metrics.changed(changed));
  }
}
