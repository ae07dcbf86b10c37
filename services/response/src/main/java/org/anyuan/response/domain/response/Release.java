package org.anyuan.response.domain.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.response.domain.FactRef;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.statement.StatementKind;

/**
 * What was published, as far as the pairings have to know it.
 *
 * @param endedAt when it was corrected or withdrawn; absent while it stands
 */
public record Release(
    PublicationId id,
    StatementId statement,
    StatementKind kind,
    long version,
    List<FactRef> facts,
    boolean namesPlace,
    Instant at,
    Optional<Instant> endedAt) {
  public Release {
    facts = List.copyOf(facts);
  }

  public boolean stands() {
    return endedAt.isEmpty();
  }

  Release ended(Instant now) {
    return new Release(id, statement, kind, version, facts, namesPlace, at, Optional.of(now));
  }
}
