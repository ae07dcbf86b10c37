package org.anyuan.common.region;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL cannot be reached, starts, stops, or went away meanwhile. Whether the transaction took
 * effect is known only of one that did not begin to commit: who asked has to ask again, under the
 * same key.
 */
public final class StoreAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Shut down by an operator, crashed, not up yet, too many connections; PostgreSQL's annex A. */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

  private static final int MOST_CAUSES = 10;

  private StoreAway(Throwable cause) {
    super("PostgreSQL is away", cause);
  }

  /** The same failure where it is another one. */
  static Throwable of(Throwable failure) {
    var cause = failure;
    for (var depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (isAway(cause)) {
        return new StoreAway(failure);
      }
      cause = cause.getCause();
    }
    return failure;
  }

  private static boolean isAway(Throwable cause) {
    return switch (cause) {
      case PgException refused -> STATES.contains(refused.getSqlState());
      // A closed connection, a pool that had none to give in time.
      case VertxException _, IOException _, TimeoutException _ -> true;
      default -> false;
    };
  }
}
