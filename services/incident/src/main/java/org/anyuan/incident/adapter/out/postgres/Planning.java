package org.anyuan.incident.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;

/** How PostgreSQL goes about the queries of one transaction. */
final class Planning {
  private static final String SET =
      "select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),"
          + " set_config('statement_timeout', ?1, true)";

  private Planning() {}

  /**
   * A plan for these values each time: a county's open incidents are few and a province's closed
   * ones a million, and a plan that is kept for all of them would be wrong for most. What nobody
   * waits for any more is ended.
   */
  static Uni<Void> forTheseValues(Mutiny.Session session, Duration deadline) {
    return session
        .createNativeQuery(SET, Object[].class)
        .setParameter(1, Long.toString(deadline.toMillis()))
        .getSingleResult()
        .replaceWithVoid();
  }
}
