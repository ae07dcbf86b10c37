package org.anyuan.response.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Rows;
import org.anyuan.response.application.ground.Grounds;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.ground.Ground;

final class PostgresGrounds implements Grounds {
  private static final String WRITE =
      """
      insert into grounds as g (response_id, region_path, state, body, version) values (?1, ?2, ?3, ?4, ?5)
      on conflict (response_id) do update set state = excluded.state, body = excluded.body, version = excluded.version
      where g.version = excluded.version - 1
      """;
  private static final String VERSION =
      """
      insert into ground_versions (response_id, version, region_path, action, actor, actor_role, at, body)
      values (?1, ?2, ?3, ?4, ?5, ?6, cast(cast(?7 as text) as timestamptz), ?8)
      """;
  private static final String VERSIONS =
      """
      select version, action, actor, actor_role, at, body from ground_versions
      where response_id = ?1 and version > ?2 order by version limit ?3
      """;

  private final Rows rows;
  private final Journal journal;
  private final StoredJson json;

  PostgresGrounds(Rows rows, Journal journal, StoredJson json) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<Ground>> find(ResponseId response) {
    return rows.one(
        "select body from grounds where response_id = ?1", this::read, response.value());
  }

  private Ground read(String body) {
    return json.read(body, Ground.class);
  }

  @Override
  public Uni<Void> save(String action, Ground ground, About about, Instant now) {
    var id = ground.response();
    var body = json.text(ground);
    var by = journal.by();
    return rows.write(
            WRITE,
            id.value(),
            ground.path().value(),
            ground.life().name().name(),
            body,
            ground.version())
        .chain(
            () ->
                rows.write(
                    VERSION,
                    id.value(),
                    ground.version(),
                    ground.path().value(),
                    action,
                    by.name(),
                    by.role(),
                    now.toString(),
                    body))
        .chain(() -> journal.publish(List.of(OutwardMessages.of(ground, about, by, now)), now))
        .chain(
            () ->
                journal.record(
                    List.of(
                        journal.entry(
                            ground.path(),
                            now,
                            action,
                            id.toString(),
                            Map.of(
                                "state", ground.life().name().name(),
                                "version", Long.toString(ground.version()))))));
  }

  @Override
  public Uni<List<Version>> versions(ResponseId response, long after, int limit) {
    return rows.rows(VERSIONS, response.value(), after, limit)
        .map(
            found ->
                found.stream()
                    .map(
                        row ->
                            new Version(
                                ((Number) row[0]).longValue(),
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                Rows.instant(row[4]),
                                read((String) row[5])))
                    .toList());
  }
}
