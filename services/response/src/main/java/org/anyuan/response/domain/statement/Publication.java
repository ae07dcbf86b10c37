package org.anyuan.response.domain.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.Words;

/**
 * What leaves the house: one version of a statement, or that it is withdrawn. Never changed once it
 * is there; a later one refers to the earlier ones that it takes the place of.
 *
 * @param about what is behind it, which is for the public only as far as the text says it; one of
 *     mode EXERCISE reaches nobody outside
 * @param area the school's name only where the statement says it, else the county's
 * @param content of a withdrawal: what stands withdrawn
 * @param references earlier publications of the same statement, the oldest first
 * @param reason of a withdrawal
 */
public record Publication(
    PublicationId id,
    ResponseId response,
    StatementId statement,
    long version,
    Type type,
    StatementKind kind,
    About about,
    Words area,
    Content content,
    Instant publishedAt,
    List<PublicationId> references,
    Optional<String> reason) {

  /** As CAP 1.2 calls them. */
  public enum Type {
    ALERT,
    UPDATE,
    CANCEL
  }

  public Publication {
    references = List.copyOf(references);
  }
}
