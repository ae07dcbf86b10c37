package org.anyuan.notify.application.escalation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.anyuan.common.region.StoreAway;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.delivery.SendDeliveries;
import org.anyuan.notify.domain.escalation.Decided;
import org.anyuan.notify.domain.escalation.EscalationCommand;
import org.anyuan.notify.domain.escalation.EscalationId;
import org.jboss.logging.Logger;

/**
 * Takes escalations on when their time has come. That it has is decided again under the lock, so
 * several copies may run at once, and one that was killed is made up for by any other. One that
 * cannot go on holds up no other, and is tried again.
 */
@ApplicationScoped
public class RunEscalations {
  private static final Logger LOG = Logger.getLogger(RunEscalations.class);
  static final int BATCH = 50;

  /** Each transaction has the same few statements; a longer one holds others up. */
  private static final int TOGETHER = 10;

  /** Of the database's connections no more than half. */
  private static final int AT_ONCE = 4;

  private static final Duration LET_LIE = Duration.ofSeconds(5);
  private static final int MOST_LYING = 10_000;

  private final Coordination coordination;
  private final CarryOut carryOut;
  private final SendDeliveries send;
  private final Clock clock;
  private final Counter failed;
  private final Map<EscalationId, Instant> lying = new ConcurrentHashMap<>();

  RunEscalations(
      Coordination coordination,
      CarryOut carryOut,
      SendDeliveries send,
      Clock clock,
      MeterRegistry metrics) {
    this.coordination = coordination;
    this.carryOut = carryOut;
    this.send = send;
    this.clock = clock;
    this.failed =
        Counter.builder("anyuan.notify.escalations.failed")
            .description("Times that an escalation could not go on; it is tried again")
            .register(metrics);
  }

  /** True: there may be more to do at once. */
  public Uni<Boolean> run() {
    var now = clock.instant();
    lying.values().removeIf(until -> !until.isAfter(now));
    var most = BATCH + lying.size();
    return coordination
        .work(Actor.SYSTEM, work -> work.escalations().due(now, most))
        .chain(due -> all(due.stream().filter(id -> !lying.containsKey(id)).toList()));
  }

  private Uni<Boolean> all(List<EscalationId> due) {
    return Multi.createFrom()
        .iterable(due)
        .group()
        .intoLists()
        .of(TOGETHER)
        .onItem()
        .transformToUni(this::some)
        .merge(AT_ONCE)
        .collect()
        .asList()
        .invoke(
            () -> {
              if (!due.isEmpty()) {
                send.wake();
              }
            })
        .map(_ -> due.size() >= BATCH);
  }

  /** Together; where that does not go, each by itself, so that one holds up no other. */
  private Uni<Void> some(List<EscalationId> ids) {
    return work(ids)
        .onFailure(failure -> !(failure instanceof StoreAway))
        .recoverWithUni(
            failure -> ids.size() == 1 ? letLie(ids.getFirst(), failure) : eachByItself(ids));
  }

  private Uni<Void> eachByItself(List<EscalationId> ids) {
    return Multi.createFrom()
        .iterable(ids)
        .onItem()
        .transformToUniAndConcatenate(id -> some(List.of(id)))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<Void> work(List<EscalationId> ids) {
    return Uni.createFrom()
        .deferred(() -> coordination.work(Actor.SYSTEM, work -> takeOn(work, ids)))
        // Each from a thread of its own: on one event loop's context they would share a session.
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Uni<Void> letLie(EscalationId id, Throwable failure) {
    failed.increment();
    LOG.errorf(failure, "escalation cannot go on escalationId=%s", id);
    if (lying.size() < MOST_LYING) {
      lying.put(id, clock.instant().plus(LET_LIE));
    }
    return Uni.createFrom().voidItem();
  }

  /**
   * Together with those of the same tasks that are due as well: who is told by two of them at one
   * time is told once.
   */
  private Uni<Void> takeOn(Work work, List<EscalationId> ids) {
    var now = clock.instant();
    return work.escalations()
        .lockWithTheirs(ids)
        .chain(
            there -> {
              var decided =
                  there.stream()
                      .map(
                          e ->
                              new Decided(e, List.of())
                                  .then(new EscalationCommand.ReachTime(), now))
                      .toList();
              return carryOut(work, FollowIncident.changed(there, decided), now);
            });
  }

  private Uni<Void> carryOut(Work work, List<Decided> decided, Instant now) {
    if (decided.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var byIncident =
        decided.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.escalation().about().incident(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return work.knownIncidents()
        .findAll(byIncident.keySet())
        .chain(
            known ->
                carryOut.all(
                    work,
                    byIncident.entrySet().stream()
                        // A row of it is there: the escalation's refers to it.
                        .map(
                            of ->
                                new CarryOut.Of(
                                    Objects.requireNonNull(known.get(of.getKey())), of.getValue()))
                        .toList(),
                    now));
  }
}
