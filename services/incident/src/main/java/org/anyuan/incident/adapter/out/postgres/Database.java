package org.anyuan.incident.adapter.out.postgres;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.anyuan.common.region.Scope;
import org.anyuan.common.region.ScopedTransactions;
import org.anyuan.incident.application.StoreUnavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Transactions for threads that may wait, with a deadline. */
@ApplicationScoped
class Database {
  private final ScopedTransactions transactions;
  private final Duration deadline;

  Database(
      ScopedTransactions transactions,
      @ConfigProperty(name = "anyuan.incident.query-deadline") Duration deadline) {
    this.transactions = transactions;
    this.deadline = deadline;
  }

  /** For a person's request: whatever goes wrong, the database is what failed. */
  <T> T query(Scope scope, Function<Mutiny.Session, Uni<T>> work) {
    try {
      return run(scope, deadline, work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable(e);
    } catch (Exception e) {
      throw new StoreUnavailable(e);
    }
  }

  <T> T run(Scope scope, Duration within, Function<Mutiny.Session, Uni<T>> work) throws Exception {
    try {
      return VertxContextSupport.subscribeAndAwait(
          () ->
              // Who waits gives up; the transaction itself is not torn, and ends as it ends.
              transactions
                  .in(scope, work)
                  .memoize()
                  .indefinitely()
                  .ifNoItem()
                  .after(within)
                  .fail());
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
