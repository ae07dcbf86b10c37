package org.anyuan.response.application.publication;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.publication.Posting;

/** Where publications were posted, as people say. */
public interface Postings {
  Uni<Optional<Posting>> find(UUID id);

  /** Of a statement, in the order of time. */
  Uni<List<Posting>> of(StatementId statement);

  /**
   * Stores, publishes and records.
   *
   * @param about what was posted
   */
  Uni<Void> add(Posting posting, PublishedStatements.Kept about);
}
