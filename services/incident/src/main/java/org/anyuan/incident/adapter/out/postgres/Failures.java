package org.anyuan.incident.adapter.out.postgres;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Optional;

/** Tells what will never work from what will work later. */
final class Failures {
  private Failures() {}

  /** Present when the data itself does not fit: a wrong value (22) or a broken constraint (23). */
  static Optional<String> poison(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      var state = state(cause);
      if (state != null) {
        return state.startsWith("22") || state.startsWith("23")
            ? Optional.of(state + " " + cause.getMessage())
            : Optional.empty();
      }
    }
    return failure instanceof IllegalArgumentException
        ? Optional.of(String.valueOf(failure.getMessage()))
        : Optional.empty();
  }

  /** Hibernate hands on the client's exception or wraps its state into one of JDBC. */
  private static String state(Throwable cause) {
    return switch (cause) {
      case PgException e -> e.getSqlState();
      case SQLException e -> e.getSQLState();
      default -> null;
    };
  }
}
