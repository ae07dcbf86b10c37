package org.anyuan.notify.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.KnownIncidents;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.escalation.KnownIncident;

final class PostgresKnownIncidents implements KnownIncidents {
  private static final String KEEP =
      """
      insert into known_incidents as k (id, school_id, region_path, open, since, body, version)
      select r.id, r.school_id, r.region_path, r.open, r.since, r.body, r.version
      from json_to_recordset(cast(cast(?1 as text) as json)) as r(
        id text, school_id text, region_path text, open boolean, since timestamptz, body text, version bigint)
      order by r.id
      on conflict (id) do update set open = excluded.open, body = excluded.body, version = excluded.version
      where k.version < excluded.version
      returning k.id
      """;
  private static final String ALL =
      """
      select body from known_incidents
      where id = any(array(select value from json_array_elements_text(cast(cast(?1 as text) as json)))) order by id
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
  public Uni<Map<IncidentId, KnownIncident>> findAll(Collection<IncidentId> ids) {
    return all(ALL, ids);
  }

  @Override
  public Uni<Map<IncidentId, KnownIncident>> lockAll(Collection<IncidentId> ids) {
    return all(ALL + " for update", ids);
  }

  private Uni<Map<IncidentId, KnownIncident>> all(String sql, Collection<IncidentId> ids) {
    return rows.list(sql, this::read, json.text(ids.stream().map(IncidentId::value).toList()))
        .map(
            found ->
                found.stream().collect(Collectors.toMap(KnownIncident::id, Function.identity())));
  }

  private record Row(
      String id,
      @JsonProperty("school_id") String schoolId,
      @JsonProperty("region_path") String regionPath,
      boolean open,
      Instant since,
      String body,
      long version) {}

  @Override
  public Uni<Set<IncidentId>> keep(Collection<KnownIncident> incidents, Instant now) {
    return rows.list(
            KEEP, IncidentId::new, json.text(incidents.stream().map(i -> row(i, now)).toList()))
        .map(Set::copyOf);
  }

  private Row row(KnownIncident incident, Instant now) {
    return new Row(
        incident.id().value(),
        incident.school().value(),
        incident.path().value(),
        !incident.over(),
        now,
        json.text(incident),
        incident.version());
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
