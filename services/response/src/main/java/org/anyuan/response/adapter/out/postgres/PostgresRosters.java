package org.anyuan.response.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Rows;
import org.anyuan.response.application.Rosters;
import org.anyuan.response.domain.RegionId;
import org.anyuan.response.domain.response.Roster;

final class PostgresRosters implements Rosters {
  private static final String WRITE =
      """
      insert into rosters as r (region_id, region_path, body, version) values (?1, ?2, ?3, ?4)
      on conflict (region_id) do update set region_path = excluded.region_path, body = excluded.body,
        version = excluded.version
      where r.version = excluded.version - 1
      """;

  private final Rows rows;
  private final Journal journal;
  private final StoredJson json;

  PostgresRosters(Rows rows, Journal journal, StoredJson json) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<Roster>> find(RegionId region) {
    return rows.one("select body from rosters where region_id = ?1", this::read, region.value());
  }

  @Override
  public Uni<List<Roster>> applying(RegionPath path) {
    return rows.list(
        "select body from rosters where starts_with(?1, region_path)", this::read, path.value());
  }

  private Roster read(String body) {
    return json.read(body, Roster.class);
  }

  @Override
  public Uni<Void> save(Roster roster, Instant now) {
    return rows.write(
            WRITE,
            roster.region().value(),
            roster.path().value(),
            json.text(roster),
            roster.version())
        .chain(
            () ->
                journal.record(
                    List.of(
                        journal.entry(
                            roster.path(),
                            now,
                            "roster.changed",
                            roster.region().value(),
                            Map.of("version", Long.toString(roster.version()))))));
  }
}
