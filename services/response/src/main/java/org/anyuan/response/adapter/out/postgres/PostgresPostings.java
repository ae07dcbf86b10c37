package org.anyuan.response.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.sql.Rows;
import org.anyuan.response.application.publication.Postings;
import org.anyuan.response.application.publication.PublishedStatements.Kept;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.publication.Posting;

final class PostgresPostings implements Postings {
  private static final String SELECT =
      """
      select id, statement_id, publication_id, platform, posted_at, recorded_by, recorded_role, recorded_at
      from postings
      """;
  private static final String ADD =
      """
      insert into postings (id, statement_id, publication_id, region_path, platform, posted_at, recorded_by,
        recorded_role, recorded_at)
      values (?1, ?2, ?3, ?4, ?5, cast(cast(?6 as text) as timestamptz), ?7, ?8, cast(cast(?9 as text) as timestamptz))
      """;

  private final Rows rows;
  private final Journal journal;

  PostgresPostings(Rows rows, Journal journal) {
    this.rows = rows;
    this.journal = journal;
  }

  @Override
  public Uni<Optional<Posting>> find(UUID id) {
    return rows.rows(SELECT + " where id = ?1", id)
        .map(found -> found.stream().map(PostgresPostings::read).findFirst());
  }

  @Override
  public Uni<List<Posting>> of(StatementId statement) {
    return rows.rows(
            SELECT + " where statement_id = ?1 order by posted_at, id limit 500", statement.value())
        .map(found -> found.stream().map(PostgresPostings::read).toList());
  }

  private static Posting read(Object[] row) {
    return new Posting(
        (UUID) row[0],
        new StatementId((UUID) row[1]),
        new PublicationId((UUID) row[2]),
        Posting.Platform.valueOf((String) row[3]),
        Rows.instant(row[4]),
        (String) row[5],
        (String) row[6],
        Rows.instant(row[7]));
  }

  @Override
  public Uni<Void> add(Posting posting, Kept about) {
    var at = posting.recordedAt();
    return rows.write(
            ADD,
            posting.id(),
            posting.statement().value(),
            posting.publication().value(),
            about.path().value(),
            posting.platform().name(),
            posting.postedAt().toString(),
            posting.by(),
            posting.role(),
            at.toString())
        .chain(() -> journal.publish(List.of(OutwardMessages.of(posting, about, journal.by())), at))
        .chain(
            () ->
                journal.record(
                    List.of(
                        journal.entry(
                            about.path(),
                            at,
                            "posting.recorded",
                            posting.id().toString(),
                            Map.of(
                                "publicationId", posting.publication().toString(),
                                "platform", posting.platform().name(),
                                "postedAt", posting.postedAt().toString())))));
  }
}
