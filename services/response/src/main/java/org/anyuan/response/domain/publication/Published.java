package org.anyuan.response.domain.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.Severity;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.Words;
import org.anyuan.response.domain.statement.Content.Lines;
import org.anyuan.response.domain.statement.Publication;
import org.anyuan.response.domain.statement.StatementKind;

/**
 * What left the house, as everybody may see it. By allow-list: no incident, no school but by its
 * name where the text says it.
 *
 * @param sequence the order in which they were written
 * @param version of the statement
 * @param issuer who speaks
 * @param zh of a withdrawal: what stands withdrawn
 * @param en absent where an instruction could not wait for it
 * @param earlier publications of the same statement, the oldest first
 * @param reason of a withdrawal; else empty
 */
public record Published(
    PublicationId id,
    long sequence,
    StatementId statement,
    long version,
    Publication.Type type,
    StatementKind kind,
    Mode mode,
    Area area,
    Words issuer,
    AlarmKind about,
    Severity severity,
    Lines zh,
    Optional<Lines> en,
    Instant at,
    List<Earlier> earlier,
    String reason) {

  /**
   * Where it holds.
   *
   * @param code of the county, as GB/T 2260 or its own register has it
   */
  public record Area(String code, Words name) {}

  /** An earlier publication of the same statement. */
  public record Earlier(PublicationId id, Instant at) {}

  public Published {
    earlier = List.copyOf(earlier);
  }

  public boolean exercise() {
    return mode != Mode.ACTUAL;
  }

  public boolean withdrawn() {
    return type == Publication.Type.CANCEL;
  }

  /** In the language that was asked for, or in the one that there is. */
  public Lines in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en.orElse(zh);
    };
  }
}
