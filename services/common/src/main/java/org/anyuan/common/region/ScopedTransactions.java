package org.anyuan.common.region;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Transactions in which PostgreSQL's row-level security knows the scope. The setting ends with the
 * transaction; a transaction opened without it sees no row of any region. Without PostgreSQL they
 * fail with {@link StoreAway}.
 */
@ApplicationScoped
public class ScopedTransactions {
  private static final String SET =
      "select set_config('anyuan.scope', ?1, true), set_config('anyuan.school', ?2, true)";

  private final Mutiny.SessionFactory sessions;
  private final Instance<CommitListener> listeners;

  ScopedTransactions(Mutiny.SessionFactory sessions, @Any Instance<CommitListener> listeners) {
    this.sessions = sessions;
    this.listeners = listeners;
  }

  public <T> Uni<T> in(Scope scope, Function<Mutiny.Session, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              var used = new AtomicReference<Mutiny.Session>();
              return sessions
                  .withTransaction(
                      session -> {
                        used.set(session);
                        return session
                            .createNativeQuery(SET, Object[].class)
                            .setParameter(1, scope.path().map(RegionPath::value).orElse(""))
                            .setParameter(2, scope.schoolId().orElse(""))
                            .getSingleResult()
                            .chain(() -> work.apply(session));
                      })
                  .onTermination()
                  .invoke(
                      (_, failure, cancelled) -> ended(used.get(), failure == null && !cancelled))
                  .onFailure()
                  .transform(StoreAway::of);
            });
  }

  private void ended(Mutiny.Session session, boolean committed) {
    if (session != null) {
      listeners.forEach(listener -> listener.ended(session, committed));
    }
  }
}
