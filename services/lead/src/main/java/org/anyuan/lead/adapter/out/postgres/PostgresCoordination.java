package org.anyuan.lead.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.anyuan.common.audit.AuditTrail;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.outbox.Outbox;
import org.anyuan.common.outcome.Clash;
import org.anyuan.common.region.EventLoops;
import org.anyuan.common.region.ScopedTransactions;
import org.anyuan.common.request.PostgresRequests;
import org.anyuan.common.sql.Rows;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.domain.search.Vocabulary;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresCoordination implements Coordination {
  private final ScopedTransactions transactions;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final EventLoops loops;
  private final StoredJson json;
  private final LeadTerms terms;

  PostgresCoordination(
      ScopedTransactions transactions,
      Outbox outbox,
      AuditTrail audit,
      EventLoops loops,
      SealingKeys keys,
      Vocabulary vocabulary) {
    json = BodyJson.create(keys);
    terms = new LeadTerms(vocabulary, keys.termKey());
    this.transactions = transactions;
    this.outbox = outbox;
    this.audit = audit;
    this.loops = loops;
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
    return new Clash("id", failure);
  }

  private PostgresWork unit(Actor actor, Mutiny.Session session) {
    var rows = new Rows(session);
    var journal = new Journal(session, outbox, audit, actor);
    return new PostgresWork(
        actor,
        new PostgresRequests(session),
        new PostgresLeads(rows, journal, json, terms),
        new PostgresReceipts(rows),
        new PostgresAttachments(rows, journal));
  }
}
