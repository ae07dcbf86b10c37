package org.anyuan.ledger.adapter.out.postgres;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import org.anyuan.common.audit.AuditEntry.AuditActor;
import org.anyuan.common.audit.AuditTrail;
import org.anyuan.common.outbox.Outbox;
import org.anyuan.common.region.ScopedTransactions;
import org.anyuan.ledger.application.Actor;
import org.anyuan.ledger.application.Clash;
import org.anyuan.ledger.application.Registry;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresRegistry implements Registry {
  private final ScopedTransactions transactions;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;
  private final Vertx vertx;
  private final JsonColumns json = new JsonColumns();

  PostgresRegistry(
      ScopedTransactions transactions, Outbox outbox, AuditTrail audit, Clock clock, Vertx vertx) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.vertx = vertx;
  }

  @Override
  public <T> Uni<T> work(Actor actor, Function<Work, Uni<T>> work) {
    var unit =
        transactions
            .in(actor.scope(), session -> work.apply(unit(actor, session)))
            .onFailure(ConstraintViolationException.class)
            .transform(PostgresRegistry::clash);
    return onEventLoop(unit);
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
    return new PostgresWork(actor, session, publication, json);
  }

  /** A session lives on one event loop. Work from another thread gets a loop and a context. */
  private <T> Uni<T> onEventLoop(Uni<T> unit) {
    return Uni.createFrom()
        .deferred(
            () -> {
              if (Context.isOnEventLoopThread() && VertxContext.isOnDuplicatedContext()) {
                return unit;
              }
              var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
              VertxContextSafetyToggle.setContextSafe(context, true);
              return unit.runSubscriptionOn(command -> context.runOnContext(_ -> command.run()));
            });
  }
}
