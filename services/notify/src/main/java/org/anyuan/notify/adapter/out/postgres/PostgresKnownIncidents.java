package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.KnownIncidents;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.escalation.KnownIncident;

final class PostgresKnownIncidents implements KnownIncidents {
  private static final String KEEP =
      """
      insert into known_incidents as k (id, school_id, region_path, open, since, body, version)
      values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as timestamptz), ?6, ?7)
      on conflict (id) do update set open = excluded.open, body = excluded.body, version = excluded.version
      where k.version < excluded.version
      """;
  private static final String OPEN =
      "select body, since from known_incidents where open and id > ?1 order by id limit ?2";

  private final Rows rows;
  private final StoredJson json;

  PostgresKnownIncidents(Rows rows, StoredJson json) {
    this.rows = rows;
    this.json = json;
  }

  @Override
  public Uni<Optional<KnownIncident>> find(IncidentId id) {
    return rows.one("select body from known_incidents where id = ?1", this::read, id.value());
  }

  @Override
  public Uni<Optional<KnownIncident>> lock(IncidentId id) {
    return rows.one(
        "select body from known_incidents where id = ?1 for update", this::read, id.value());
  }

  private KnownIncident read(String body) {
    return json.read(body, KnownIncident.class);
  }

  @Override
  public Uni<Boolean> keep(KnownIncident incident, Instant now) {
    return rows.count(
            KEEP,
            incident.id().value(),
            incident.school().value(),
            incident.path().value(),
            !incident.over(),
            now.toString(),
            json.text(incident),
            incident.version())
        .map(count -> count == 1);
  }

  @Override
  public Uni<List<Open>> open(Optional<IncidentId> after, int limit) {
    return rows.rows(OPEN, after.map(IncidentId::value).orElse(""), limit)
        .map(
            found ->
                found.stream()
                    .map(row -> new Open(read((String) row[0]), Rows.instant(row[1])))
                    .toList());
  }
}
