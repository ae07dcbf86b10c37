package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import org.anyuan.common.audit.AuditEntry.AuditActor;
import org.anyuan.common.audit.AuditTrail;
import org.anyuan.common.inbox.Inbox;
import org.anyuan.common.outbox.Outbox;
import org.anyuan.common.outcome.Clash;
import org.anyuan.common.region.EventLoops;
import org.anyuan.common.region.ScopedTransactions;
import org.anyuan.ledger.application.Actor;
import org.anyuan.ledger.application.Registry;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresRegistry implements Registry {
  private final ScopedTransactions transactions;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Inbox inbox;
  private final Clock clock;
  private final EventLoops loops;
  private final JsonColumns json = new JsonColumns();

  PostgresRegistry(
      ScopedTransactions transactions,
      Outbox outbox,
      AuditTrail audit,
      Inbox inbox,
      Clock clock,
      EventLoops loops) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.audit = audit;
    this.inbox = inbox;
    this.clock = clock;
    this.loops = loops;
  }

  @Override
  public <T> Uni<T> work(Actor actor, Function<Work, Uni<T>> work) {
    var unit =
        transactions
            .in(actor.scope(), session -> work.apply(unit(actor, session)))
            .onFailure(ConstraintViolationException.class)
            .transform(PostgresRegistry::clash);
    return loops.run(unit);
  }

  /** By the name of the index in the migrations; every other is over an id. */
  private static Clash clash(Throwable failure) {
    var index = ((ConstraintViolationException) failure).getConstraintName();
    return new Clash(
        switch (index) {
          case "devices_account" -> "account";
          case "cameras_channel" -> "channelCode";
          case null, default -> "id";
        },
        failure);
  }

  private PostgresWork unit(Actor actor, Mutiny.Session session) {
    var publication =
        new Publication(outbox, audit, clock, json, new AuditActor(actor.name(), actor.role()));
    return new PostgresWork(actor, session, publication, inbox, json);
  }
}
