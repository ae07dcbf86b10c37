package org.anyuan.response.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Rows;
import org.anyuan.response.application.Statements;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.statement.Content;
import org.anyuan.response.domain.statement.Statement;

final class PostgresStatements implements Statements {
  private static final UUID FIRST = new UUID(0, 0);
  private static final String WRITE =
      """
      insert into statements (id, response_id, region_path, kind, state, body, version)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      on conflict (id) do update set state = excluded.state, body = excluded.body, version = excluded.version
      """;
  // A version is written once; what is the same again is no other.
  private static final String VERSION =
      """
      insert into statement_versions (statement_id, version, region_path, written_by, written_at, content)
      values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as timestamptz), ?6) on conflict do nothing
      """;
  private static final String VERSIONS =
      """
      select version, written_by, written_at, content from statement_versions
      where statement_id = ?1 order by version
      """;

  private final Rows rows;
  private final StoredJson json;

  PostgresStatements(Rows rows, StoredJson json) {
    this.rows = rows;
    this.json = json;
  }

  @Override
  public Uni<Optional<Statement>> find(StatementId id) {
    return rows.one("select body from statements where id = ?1", this::read, id.value());
  }

  private Statement read(String body) {
    return json.read(body, Statement.class);
  }

  @Override
  public Uni<Void> save(Statement statement, RegionPath path, Instant now) {
    return rows.write(
            WRITE,
            statement.id().value(),
            statement.response().value(),
            path.value(),
            statement.kind().name(),
            statement.state().name().name(),
            json.text(statement),
            statement.version())
        .chain(
            () ->
                rows.perhaps(
                    VERSION,
                    statement.id().value(),
                    statement.version(),
                    path.value(),
                    statement.author().name(),
                    now.toString(),
                    json.text(statement.content())));
  }

  @Override
  public Uni<List<Statement>> page(Query query) {
    var after = query.after().map(StatementId::value).orElse(FIRST);
    return query
        .response()
        .map(
            response ->
                rows.list(
                    "select body from statements where id > ?1 and response_id = ?2"
                        + " order by id limit ?3",
                    this::read,
                    after,
                    response.value(),
                    query.limit()))
        .orElseGet(
            () ->
                rows.list(
                    "select body from statements where id > ?1 order by id limit ?2",
                    this::read,
                    after,
                    query.limit()));
  }

  @Override
  public Uni<List<Version>> versions(StatementId id) {
    return rows.rows(VERSIONS, id.value())
        .map(
            found ->
                found.stream()
                    .map(
                        row ->
                            new Version(
                                ((Number) row[0]).longValue(),
                                (String) row[1],
                                Rows.instant(row[2]),
                                json.read((String) row[3], Content.class)))
                    .toList());
  }
}
