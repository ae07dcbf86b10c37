package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.anyuan.common.audit.AuditTrail;
import org.anyuan.common.outbox.Outbox;
import org.anyuan.common.outcome.Clash;
import org.anyuan.common.region.EventLoops;
import org.anyuan.common.region.ScopedTransactions;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Patrol;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresPatrol implements Patrol {
  private final ScopedTransactions transactions;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final EventLoops loops;
  private final JsonColumns json = new JsonColumns();

  PostgresPatrol(
      ScopedTransactions transactions, Outbox outbox, AuditTrail audit, EventLoops loops) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.audit = audit;
    this.loops = loops;
  }

  @Override
  public <T> Uni<T> work(Actor actor, Function<Work, Uni<T>> work) {
    return loops.run(
        transactions
            .in(actor.scope(), session -> work.apply(unit(actor, session)))
            .onFailure(ConstraintViolationException.class)
            .transform(PostgresPatrol::clash));
  }

  /** By the name of the index in the migrations; every other is over an id. */
  private static Clash clash(Throwable failure) {
    var index = ((ConstraintViolationException) failure).getConstraintName();
    return new Clash(
        switch (index) {
          case null, default -> "id";
        },
        failure);
  }

  private PostgresWork unit(Actor actor, Mutiny.Session session) {
    return new PostgresWork(actor, session, new Journal(session, outbox, audit, json, actor), json);
  }
}
