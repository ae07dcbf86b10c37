package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.common.geo.Position;
import org.anyuan.common.json.StoredJson;
import org.anyuan.patrol.application.Positions;
import org.anyuan.patrol.domain.unit.UnitId;
import org.hibernate.reactive.mutiny.Mutiny;

/** Native throughout: thousands of these a second are one statement for each batch. */
final class PostgresPositions implements Positions {
  // In the order of units, so that two batches with the same ones never wait in a circle.
  private static final String KEEP =
      """
      insert into unit_positions
        (unit_id, region_path, school_id, longitude, latitude, measured_at, received_at)
      select u.id, u.region_path, u.school_id, r.longitude, r.latitude, r.measured_at,
             cast(cast(?2 as text) as timestamptz)
      from json_to_recordset(cast(cast(?1 as text) as json)) as r(
        unit_id text, longitude double precision, latitude double precision,
        measured_at timestamptz)
      join units u on u.id = r.unit_id
      where not u.retired and u.status <> 'OFF_DUTY'
      order by u.id
      on conflict (unit_id) do update set
        region_path = excluded.region_path, school_id = excluded.school_id,
        longitude = excluded.longitude, latitude = excluded.latitude,
        measured_at = excluded.measured_at, received_at = excluded.received_at
      where excluded.measured_at > unit_positions.measured_at
      returning unit_id
      """;
  private static final String SINCE =
      """
      select unit_id, longitude, latitude, measured_at from unit_positions
      where received_at >= cast(cast(?1 as text) as timestamptz) and unit_id > ?2 order by unit_id limit ?3
      """;

  private static final String FORGET =
      "delete from unit_positions where received_at < cast(cast(?1 as text) as timestamptz)";

  private final Mutiny.Session session;
  private final StoredJson json;

  PostgresPositions(Mutiny.Session session, StoredJson json) {
    this.session = session;
    this.json = json;
  }

  /** A report as the statement reads it. */
  record Column(String unit_id, double longitude, double latitude, Instant measured_at) {}

  @Override
  public Uni<Set<UnitId>> keep(List<Report> newest, Instant now) {
    var rows =
        newest.stream()
            .map(
                r ->
                    new Column(
                        r.unit().value(),
                        r.position().longitude(),
                        r.position().latitude(),
                        r.measuredAt()))
            .toList();
    return session
        .createNativeQuery(KEEP, String.class)
        .setParameter(1, json.text(rows))
        .setParameter(2, now.toString())
        .getResultList()
        .map(ids -> ids.stream().map(UnitId::new).collect(Collectors.toSet()));
  }

  @Override
  public Uni<List<Report>> receivedSince(Instant time, String after, int limit) {
    return session
        .createNativeQuery(SINCE, Object[].class)
        .setParameter(1, time.toString())
        .setParameter(2, after)
        .setParameter(3, limit)
        .getResultList()
        .map(rows -> rows.stream().map(PostgresPositions::report).toList());
  }

  private static Report report(Object[] row) {
    var at = row[3] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[3];
    return new Report(
        new UnitId((String) row[0]), new Position((double) row[1], (double) row[2]), at);
  }

  @Override
  public Uni<Void> forget(UnitId unit) {
    return session
        .createNativeQuery("delete from unit_positions where unit_id = ?1")
        .setParameter(1, unit.value())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Integer> forgetReceivedBefore(Instant time) {
    return session.createNativeQuery(FORGET).setParameter(1, time.toString()).executeUpdate();
  }
}
