package org.anyuan.response.domain.response;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.OverrideId;
import org.anyuan.response.domain.StatementId;

/**
 * A request to go without a pairing. It takes a reason, and a second person.
 *
 * @param statement where the pairing guards what is published: the one statement that may go out
 */
public record Waiver(
    OverrideId id,
    String pairing,
    Optional<StatementId> statement,
    String reason,
    By askedBy,
    Instant askedAt,
    Optional<Answer> answer) {

  /** What the second person said. */
  public record Answer(boolean approved, By by, Instant at, String reason) {}

  public boolean approved() {
    return answer.filter(Answer::approved).isPresent();
  }

  boolean pending() {
    return answer.isEmpty();
  }

  boolean isFor(String key, Optional<StatementId> one) {
    return pairing.equals(key) && statement.equals(one);
  }

  Waiver answered(Answer given) {
    return new Waiver(id, pairing, statement, reason, askedBy, askedAt, Optional.of(given));
  }
}
