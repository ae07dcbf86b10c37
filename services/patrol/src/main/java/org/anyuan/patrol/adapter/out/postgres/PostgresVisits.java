package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.beat.Visits;
import org.anyuan.patrol.application.post.KeepPosts;
import org.anyuan.patrol.domain.beat.Beat.Proof;
import org.anyuan.patrol.domain.beat.Beat.Visit;
import org.anyuan.patrol.domain.beat.BeatId;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresVisits implements Visits {
  private static final String COLUMNS =
      "select id, beat_id, school_id, region_path, visited_by, proof, visited_at, is_distinct from beat_visits ";
  private static final String ADD =
      """
      insert into beat_visits (id, day, beat_id, school_id, region_path, visited_by, proof, visited_at, is_distinct)
      values (?1, cast(cast(?2 as text) as date), ?3, ?4, ?5, ?6, ?7, cast(cast(?8 as text) as timestamptz), ?9)
      """;
  private static final String LATEST =
      """
      select visited_at from beat_visits where beat_id = ?1 and school_id = ?2 and is_distinct
        and visited_at <= cast(cast(?3 as text) as timestamptz) order by visited_at desc limit 1
      """;
  private static final String COUNT =
      """
      select beat_id, school_id, count(*) from beat_visits where beat_id in (:beats) and is_distinct
        and visited_at >= cast(cast(:from as text) as timestamptz) and visited_at < cast(cast(:until as text) as timestamptz)
      group by beat_id, school_id
      """;

  private final Mutiny.Session session;
  private final Journal journal;

  PostgresVisits(Mutiny.Session session, Journal journal) {
    this.session = session;
    this.journal = journal;
  }

  @Override
  public Uni<Optional<Visit>> find(String id) {
    return session
        .createNativeQuery(COLUMNS + "where id = ?1", Object[].class)
        .setParameter(1, id)
        .getResultList()
        .map(rows -> rows.stream().map(PostgresVisits::visit).findFirst());
  }

  @Override
  public Uni<Void> add(Visit visit) {
    return session
        .createNativeQuery(ADD)
        .setParameter(1, visit.id())
        .setParameter(2, LocalDate.ofInstant(visit.at(), KeepPosts.CHINA).toString())
        .setParameter(3, visit.beat().value())
        .setParameter(4, visit.schoolId())
        .setParameter(5, visit.path().value())
        .setParameter(6, visit.by())
        .setParameter(7, visit.proof().name())
        .setParameter(8, visit.at().toString())
        .setParameter(9, visit.distinct())
        .executeUpdate()
        .chain(
            () ->
                journal.publish(
                    UUID.fromString(visit.id()),
                    visit.schoolId(),
                    visit.path(),
                    visit.at(),
                    GuardEvents.ofVisit(visit)))
        .chain(
            () ->
                journal.record(
                    visit.path(),
                    "visit.added",
                    visit.id(),
                    Map.of("beatId", visit.beat().value(), "schoolId", visit.schoolId())));
  }

  @Override
  public Uni<Optional<Instant>> latest(BeatId beat, String schoolId, Instant before) {
    return session
        .createNativeQuery(LATEST, Object.class)
        .setParameter(1, beat.value())
        .setParameter(2, schoolId)
        .setParameter(3, before.toString())
        .getResultList()
        .map(found -> found.stream().map(PostgresVisits::instant).findFirst());
  }

  @Override
  public Uni<Map<BeatId, Map<String, Integer>>> count(
      Collection<BeatId> beats, Instant from, Instant until) {
    if (beats.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return session
        .createNativeQuery(COUNT, Object[].class)
        .setParameter("beats", beats.stream().map(BeatId::value).toList())
        .setParameter("from", from.toString())
        .setParameter("until", until.toString())
        .getResultList()
        .map(
            rows -> {
              var counts = new HashMap<BeatId, Map<String, Integer>>();
              rows.forEach(
                  r ->
                      counts
                          .computeIfAbsent(new BeatId((String) r[0]), _ -> new HashMap<>())
                          .put((String) r[1], ((Number) r[2]).intValue()));
              return counts;
            });
  }

  @Override
  public Uni<List<Visit>> list(BeatId beat, Instant from, Instant until, String after, int limit) {
    return session
        .createNativeQuery(
            COLUMNS
                + "where beat_id = ?1 and visited_at >= cast(cast(?2 as text) as timestamptz)"
                + " and visited_at < cast(cast(?3 as text) as timestamptz) and id > ?4 order by id limit ?5",
            Object[].class)
        .setParameter(1, beat.value())
        .setParameter(2, from.toString())
        .setParameter(3, until.toString())
        .setParameter(4, after)
        .setParameter(5, limit)
        .getResultList()
        .map(rows -> rows.stream().map(PostgresVisits::visit).toList());
  }

  private static Visit visit(Object[] row) {
    return new Visit(
        (String) row[0],
        new BeatId((String) row[1]),
        (String) row[2],
        new RegionPath((String) row[3]),
        (String) row[4],
        Proof.valueOf((String) row[5]),
        instant(row[6]),
        (Boolean) row[7]);
  }

  private static Instant instant(Object value) {
    return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
  }
}
