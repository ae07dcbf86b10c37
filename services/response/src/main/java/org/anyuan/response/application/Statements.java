package org.anyuan.response.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.statement.Content;
import org.anyuan.response.domain.statement.Statement;

/** Statements with all of their versions. Whoever changes one holds its response. */
public interface Statements {
  Uni<Optional<Statement>> find(StatementId id);

  /**
   * Stores what it became; a version that is new is kept as it is for ever.
   *
   * @param path its response's
   */
  Uni<Void> save(Statement statement, RegionPath path, Instant now);

  Uni<List<Statement>> page(Query query);

  record Query(Optional<ResponseId> response, Optional<StatementId> after, int limit) {}

  /** As it was written. */
  record Version(long version, String author, Instant at, Content content) {}

  /** The oldest first. */
  Uni<List<Version>> versions(StatementId id);
}
