package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.anyuan.common.audit.AuditTrail;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.outbox.Outbox;
import org.anyuan.common.outcome.Clash;
import org.anyuan.common.region.EventLoops;
import org.anyuan.common.region.ScopedTransactions;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.channel.Sealing;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresCoordination implements Coordination {
  private static final String PERSON = "select set_config('anyuan.person', ?1, true)";

  private final ScopedTransactions transactions;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final EventLoops loops;
  private final NewDeliveries queued;
  private final Sealing sealing;
  private final StoredJson json = BodyJson.create();

  PostgresCoordination(
      ScopedTransactions transactions,
      Outbox outbox,
      AuditTrail audit,
      EventLoops loops,
      NewDeliveries queued,
      Sealing sealing) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.audit = audit;
    this.loops = loops;
    this.queued = queued;
    this.sealing = sealing;
  }

  @Override
  public <T> Uni<T> work(Actor actor, Function<Work, Uni<T>> work) {
    return loops.run(
        Uni.createFrom()
            .deferred(
                () ->
                    transactions
                        .in(
                            actor.scope(),
                            session ->
                                person(actor, session).chain(() -> work(actor, session, work)))
                        .onFailure(ConstraintViolationException.class)
                        .transform(PostgresCoordination::clash)));
  }

  /** Everybody sees what is theirs, wherever it belongs. */
  private static Uni<?> person(Actor actor, Mutiny.Session session) {
    return actor.equals(Actor.SYSTEM)
        ? Uni.createFrom().voidItem()
        : session
            .createNativeQuery(PERSON, String.class)
            .setParameter(1, actor.name())
            .getSingleResult();
  }

  /** By the name of the index in the migrations; every other is over an id. */
  private static Clash clash(Throwable failure) {
    return new Clash("id", failure);
  }

  private <T> Uni<T> work(Actor actor, Mutiny.Session session, Function<Work, Uni<T>> work) {
    var journal = new Journal(session, outbox, audit, actor);
    return work.apply(
            new PostgresWork(
                actor, session, journal, json, sealing, () -> queued.queuedIn(session)))
        .call(journal::end);
  }
}
