package org.anyuan.response.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.anyuan.common.audit.AuditTrail;
import org.anyuan.common.inbox.Inbox;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.outbox.Outbox;
import org.anyuan.common.outcome.Clash;
import org.anyuan.common.region.EventLoops;
import org.anyuan.common.region.ScopedTransactions;
import org.anyuan.response.application.Actor;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.publication.Issuers;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresCoordination implements Coordination {
  private final ScopedTransactions transactions;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Inbox inbox;
  private final EventLoops loops;
  private final Issuers issuers;
  private final StoredJson json = BodyJson.create();

  PostgresCoordination(
      ScopedTransactions transactions,
      Outbox outbox,
      AuditTrail audit,
      Inbox inbox,
      EventLoops loops,
      Issuers issuers) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.audit = audit;
    this.inbox = inbox;
    this.loops = loops;
    this.issuers = issuers;
  }

  @Override
  public <T> Uni<T> work(Actor actor, Function<Work, Uni<T>> work) {
    return loops.run(
        Uni.createFrom()
            .deferred(
                () ->
                    transactions
                        .in(actor.scope(), session -> work.apply(unit(actor, session)))
                        .onFailure(ConstraintViolationException.class)
                        .transform(PostgresCoordination::clash)));
  }

  /** By the name of the index in the migrations; every other is over an id. */
  private static Clash clash(Throwable failure) {
    var index = ((ConstraintViolationException) failure).getConstraintName();
    return new Clash(
        switch (index) {
          case "responses_incident" -> "incidentId";
          case "publications_once" -> "version";
          case null, default -> "id";
        },
        failure);
  }

  private PostgresWork unit(Actor actor, Mutiny.Session session) {
    return new PostgresWork(
        actor, session, new Journal(session, outbox, audit, actor), inbox, json, issuers);
  }
}
