package org.anyuan.ledger.adapter.in.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.anyuan.common.problem.Problem;

/** Times that a list is asked for by. */
final class Times {
  private Times() {}

  static Optional<Instant> asked(String field, String text) {
    try {
      return Optional.ofNullable(text).map(t -> OffsetDateTime.parse(t).toInstant());
    } catch (DateTimeParseException _) {
      throw Problem.invalid(field, "a time of RFC 3339 with its offset");
    }
  }
}
