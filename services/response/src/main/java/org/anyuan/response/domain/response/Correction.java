package org.anyuan.response.domain.response;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.response.domain.FactId;
import org.anyuan.response.domain.StatementId;

/** A published statement rests on a fact that changed: it has to be corrected or withdrawn. */
public record Correction(
    FactId fact, StatementId statement, Instant since, Optional<Instant> doneAt) {
  public boolean open() {
    return doneAt.isEmpty();
  }

  Correction done(Instant now) {
    return new Correction(fact, statement, since, Optional.of(now));
  }
}
