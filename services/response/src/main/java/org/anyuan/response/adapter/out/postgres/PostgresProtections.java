package org.anyuan.response.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Rows;
import org.anyuan.response.application.publication.Protections;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.publication.ProtectedFields;

final class PostgresProtections implements Protections {
  private static final String WRITE =
      """
      insert into protected_fields (incident_id, region_path, body, updated_at)
      values (?1, ?2, ?3, cast(cast(?4 as text) as timestamptz))
      on conflict (incident_id) do update set body = excluded.body, updated_at = excluded.updated_at
      """;

  private static final String FORGET =
      """
      delete from protected_fields where incident_id in (
        select p.incident_id from protected_fields p
        where p.updated_at < cast(cast(?1 as text) as timestamptz)
          and not exists (select 1 from responses r where r.incident_id = p.incident_id)
        limit ?2 for update skip locked)
      """;

  private final Rows rows;
  private final StoredJson json;

  PostgresProtections(Rows rows, StoredJson json) {
    this.rows = rows;
    this.json = json;
  }

  @Override
  public Uni<ProtectedFields> of(IncidentId incident) {
    return find(incident, "").map(found -> found.orElse(ProtectedFields.NONE));
  }

  private Uni<Optional<ProtectedFields>> find(IncidentId incident, String lock) {
    return rows.one(
        "select body from protected_fields where incident_id = ?1" + lock,
        body -> json.read(body, ProtectedFields.class),
        incident.value());
  }

  @Override
  public Uni<Void> learn(
      IncidentId incident, RegionPath path, ProtectedFields fields, Instant now) {
    return find(incident, " for update")
        .chain(
            found -> {
              var all = found.orElse(ProtectedFields.NONE).and(fields);
              return found.filter(all::equals).isPresent()
                  ? Uni.createFrom().voidItem()
                  : rows.write(
                      WRITE, incident.value(), path.value(), json.text(all), now.toString());
            });
  }

  @Override
  public Uni<Integer> forget(Instant notSince, int limit) {
    return rows.count(FORGET, notSince.toString(), limit);
  }
}
