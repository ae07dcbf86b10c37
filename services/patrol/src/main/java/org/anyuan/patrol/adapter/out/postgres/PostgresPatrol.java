package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.anyuan.common.audit.AuditTrail;
import org.anyuan.common.inbox.Inbox;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.outbox.Outbox;
import org.anyuan.common.outcome.Clash;
import org.anyuan.common.region.EventLoops;
import org.anyuan.common.region.ScopedTransactions;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.UnitBoard;
import org.anyuan.patrol.domain.unit.Unit;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresPatrol implements Patrol {
  private final ScopedTransactions transactions;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Inbox inbox;
  private final EventLoops loops;
  private final UnitBoard board;
  private final StoredJson json = new StoredJson();

  PostgresPatrol(
      ScopedTransactions transactions,
      Outbox outbox,
      AuditTrail audit,
      Inbox inbox,
      EventLoops loops,
      UnitBoard board) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.audit = audit;
    this.inbox = inbox;
    this.loops = loops;
    this.board = board;
  }

  @Override
  public <T> Uni<T> work(Actor actor, Function<Work, Uni<T>> work) {
    return loops.run(
        Uni.createFrom()
            .deferred(
                () -> {
                  var saved = new AtomicReference<List<Unit>>(List.of());
                  return transactions
                      .in(
                          actor.scope(),
                          session -> {
                            var unit = unit(actor, session);
                            saved.set(unit.units().saved());
                            return work.apply(unit);
                          })
                      .invoke(() -> saved.get().forEach(board::put))
                      .onFailure(ConstraintViolationException.class)
                      .transform(PostgresPatrol::clash);
                }));
  }

  /** By the name of the index in the migrations; every other is over an id. */
  private static Clash clash(Throwable failure) {
    var index = ((ConstraintViolationException) failure).getConstraintName();
    return new Clash(
        switch (index) {
          case "dispatches_unit" -> "unitId";
          case "dispatches_proposal" -> "unitId";
          case null, default -> "id";
        },
        failure);
  }

  private PostgresWork unit(Actor actor, Mutiny.Session session) {
    return new PostgresWork(
        actor, session, new Journal(session, outbox, audit, json, actor), inbox, json);
  }
}
