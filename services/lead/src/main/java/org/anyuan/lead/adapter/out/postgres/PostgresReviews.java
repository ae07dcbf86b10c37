package org.anyuan.lead.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.lead.application.review.Reviews;
import org.anyuan.lead.domain.PersonId;
import org.anyuan.lead.domain.review.CaseNumber;
import org.anyuan.lead.domain.review.Deletion;
import org.anyuan.lead.domain.review.Level;
import org.anyuan.lead.domain.review.Review;
import org.anyuan.lead.domain.review.ReviewId;
import org.anyuan.lead.domain.review.ReviewState;
import org.anyuan.lead.domain.review.Reviewed;

final class PostgresReviews implements Reviews {
  private static final StoredJson JSON = StoredJson.ofSealed(ReviewState.class);

  private static final String WRITE =
      """
      insert into reviews as r (id, region_path, case_number, owner, state, due_at, next_at, body, version)
      values (?1, ?2, ?3, ?4, ?5, cast(cast(nullif(?6, '') as text) as timestamptz),
        cast(cast(?7 as text) as timestamptz), ?8, ?9)
      on conflict (id) do update set owner = excluded.owner, state = excluded.state, due_at = excluded.due_at,
        next_at = excluded.next_at, body = excluded.body, version = excluded.version
      where r.version = excluded.version - 1
      """;

  private final Rows rows;
  private final Journal journal;

  PostgresReviews(Rows rows, Journal journal) {
    this.rows = rows;
    this.journal = journal;
  }

  @Override
  public Uni<Optional<Review>> find(ReviewId id) {
    return rows.one("select body from reviews where id = ?1", PostgresReviews::read, id.value());
  }

  @Override
  public Uni<Optional<Review>> lock(ReviewId id) {
    return rows.one(
        "select body from reviews where id = ?1 for update", PostgresReviews::read, id.value());
  }

  private static Review read(String body) {
    return JSON.read(body, Review.class);
  }

  @Override
  public Uni<Boolean> runs(RegionPath path, CaseNumber number) {
    return rows.one(
            "select 'x' from reviews where region_path = ?1 and case_number = ?2 and state <> 'ENDED'",
            found -> found,
            path.value(),
            number.value())
        .map(Optional::isPresent);
  }

  @Override
  public Uni<List<Review>> page(Query query) {
    var conditions =
        new Conditions("select body from reviews where true")
            .and("owner = ?", query.owner().map(PersonId::value))
            .and("state = ?", query.state().map(Enum::name))
            .and(
                "due_at <= cast(cast(? as text) as timestamptz)",
                query.dueBy().map(Instant::toString))
            .and("starts_with(region_path, ?)", query.path().map(RegionPath::value))
            .and("id > ?", query.after().map(ReviewId::value));
    var sql = conditions.end("id", query.limit());
    return rows.list(sql, PostgresReviews::read, conditions.values());
  }

  @Override
  public Uni<List<ReviewId>> due(Instant now, int limit) {
    return rows.list(
        """
        select cast(id as text) from reviews where next_at <= cast(cast(?1 as text) as timestamptz)
        order by next_at limit ?2
        """,
        id -> ReviewId.of("id", id),
        now.toString(),
        limit);
  }

  @Override
  public Uni<Void> save(Reviewed reviewed, String action, Instant now) {
    return reviewed
        .review()
        .map(
            review ->
                write(review)
                    .chain(() -> journal.publish(ReviewMessages.of(reviewed, review, now), now))
                    .chain(() -> record(review, action, now)))
        .orElseGet(() -> delete(reviewed.deletion().orElseThrow()));
  }

  private Uni<Void> write(Review review) {
    return rows.write(
        WRITE,
        review.id().value(),
        review.path().value(),
        review.caseNumber().value(),
        review.owner().value(),
        review.state().name().name(),
        review.state().due().map(Instant::toString).orElse(""),
        review.state().next().orElseThrow().toString(),
        JSON.text(review),
        review.version());
  }

  /** Nothing but the record is left of it. */
  private Uni<Void> delete(Deletion deletion) {
    var id = deletion.review();
    return rows.write("delete from reviews where id = ?1", id.value())
        .chain(
            () ->
                rows.write(
                    """
                    insert into review_deletions (review_id, region_path, level, ended_at, deleted_at)
                    values (?1, ?2, ?3, cast(cast(?4 as text) as timestamptz), cast(cast(?5 as text) as timestamptz))
                    """,
                    id.value(),
                    deletion.path().value(),
                    deletion.level().name(),
                    deletion.endedAt().toString(),
                    deletion.at().toString()))
        .chain(
            () ->
                journal.record(
                    List.of(
                        journal.entry(
                            deletion.path(),
                            deletion.at(),
                            "review.deleted",
                            id.toString(),
                            Map.of("level", deletion.level().name())))));
  }

  @Override
  public Uni<Void> recordReading(Review review, Instant now) {
    return record(review, "review.read", now);
  }

  /** Neither the case number nor whose it is: the trail has readers of its own. */
  private Uni<Void> record(Review review, String action, Instant now) {
    return journal.record(
        List.of(
            journal.entry(
                review.path(),
                now,
                action,
                review.id().toString(),
                Map.of("state", review.state().name().name(), "level", review.level().name()))));
  }

  @Override
  public Uni<List<Deletion>> deletions(Optional<ReviewId> after, int limit) {
    var conditions =
        new Conditions(
                "select cast(review_id as text), region_path, level, ended_at, deleted_at"
                    + " from review_deletions where true")
            .and("review_id > ?", after.map(ReviewId::value));
    var sql = conditions.end("review_id", limit);
    return rows.rows(sql, conditions.values())
        .map(found -> found.stream().map(PostgresReviews::deletion).toList());
  }

  private static Deletion deletion(Object[] row) {
    return new Deletion(
        ReviewId.of("id", (String) row[0]),
        new RegionPath((String) row[1]),
        Level.valueOf((String) row[2]),
        Rows.instant(row[3]),
        Rows.instant(row[4]));
  }
}
