package org.anyuan.alarm.adapter.out.postgres;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.anyuan.common.region.Scope;
import org.anyuan.common.region.ScopedTransactions;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Transactions from any thread, each on a Vert.x context of its own as Hibernate Reactive needs it,
 * and none longer than its deadline.
 */
@ApplicationScoped
class Transactions {
  static final Duration DEADLINE = Duration.ofMillis(1500);

  private final Vertx vertx;
  private final ScopedTransactions scoped;

  Transactions(Vertx vertx, ScopedTransactions scoped) {
    this.vertx = vertx;
    this.scoped = scoped;
  }

  <T> Uni<T> in(Scope scope, Function<Mutiny.Session, Uni<T>> work) {
    return Uni.createFrom()
        .<T>emitter(
            result -> {
              var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
              VertxContextSafetyToggle.setContextSafe(context, true);
              context.runOnContext(
                  start -> scoped.in(scope, work).subscribe().with(result::complete, result::fail));
            })
        .ifNoItem()
        .after(DEADLINE)
        .fail();
  }

  /** The service's own work, in the whole tree. */
  <T> Uni<T> own(Function<Mutiny.Session, Uni<T>> work) {
    return in(Scope.SYSTEM, work);
  }
}
