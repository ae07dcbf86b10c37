package org.anyuan.lead.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.anyuan.common.sql.Rows;

/** How PostgreSQL goes about the queries of one transaction. */
final class Planning {
  private static final String SET =
      "select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),"
          + " set_config('statement_timeout', ?1, true)";

  private static final String IN_ORDER = "select set_config('enable_sort', 'off', true)";
  private static final String MERGED =
      "select set_config('enable_sort', 'off', true), set_config('enable_hashjoin', 'off', true),"
          + " set_config('enable_nestloop', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)";

  private Planning() {}

  /**
   * A plan for these values each time: a county's open leads are few and a province's closed ones a
   * million, and a plan that is kept for all of them would be wrong for most.
   */
  static Uni<Void> forTheseValues(Rows rows, Duration deadline) {
    return rows.rows(SET, Long.toString(deadline.toMillis())).replaceWithVoid();
  }

  /**
   * Besides, along an index that has the order already. PostgreSQL takes every condition of a
   * policy to leave a fraction, and would read and sort all of what it believes to be little.
   */
  static Uni<Void> inOrder(Rows rows) {
    return rows.rows(IN_ORDER).replaceWithVoid();
  }

  /** Besides, several such indexes side by side, up to where there is enough. */
  static Uni<Void> merged(Rows rows) {
    return rows.rows(MERGED).replaceWithVoid();
  }
}
