package org.anyuan.lead.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.anyuan.common.sql.Rows;

/** How PostgreSQL goes about the queries of one transaction. */
final class Planning {
  private static final String SET =
      "select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),"
          + " set_config('statement_timeout', ?1, true)";

  private Planning() {}

  /**
   * A plan for these values each time: a county's open leads are few and a province's closed ones a
   * million, and a plan that is kept for all of them would be wrong for most.
   */
  static Uni<Void> forTheseValues(Rows rows, Duration deadline) {
    return rows.rows(SET, Long.toString(deadline.toMillis())).replaceWithVoid();
  }
}
