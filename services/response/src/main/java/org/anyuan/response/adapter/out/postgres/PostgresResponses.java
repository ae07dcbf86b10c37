package org.anyuan.response.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anyuan.common.audit.AuditEntry;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Rows;
import org.anyuan.response.application.Responses;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.drift.DueAlarms;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.response.ResponseState;

final class PostgresResponses implements Responses {
  private static final UUID FIRST = new UUID(0, 0);
  // Ids alone: each is locked again by whoever works on it, in a transaction of its own.
  private static final String DUE =
      """
      select cast(id as text) from responses
      where due_at <= cast(cast(?1 as text) as timestamptz) order by due_at limit ?2
      for update skip locked
      """;
  private static final String WRITE =
      """
      insert into responses as r
        (id, incident_id, school_id, region_path, state, mode, opened_at, due_at, body, version, changed_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, cast(cast(?7 as text) as timestamptz),
              cast(nullif(cast(?8 as text), '') as timestamptz), ?9, ?10, cast(cast(?12 as text) as timestamptz))
      on conflict (id) do update set state = excluded.state, due_at = excluded.due_at, body = excluded.body,
        version = excluded.version, changed_at = excluded.changed_at
      where r.version = ?11
      """;
  private static final String LINES =
      """
      insert into response_record (response_id, sequence, region_path, happened_at, actor, actor_role, body)
      select cast(r.response_id as uuid), r.sequence, r.region_path, r.happened_at, r.actor, r.actor_role, r.body
      from json_to_recordset(cast(cast(?1 as text) as json)) as r(
        response_id text, sequence bigint, region_path text, happened_at timestamptz, actor text,
        actor_role text, body text)
      """;
  private static final String CHANGED =
      """
      select id, region_path, state, version, changed_at from responses
      where changed_at > cast(cast(?1 as text) as timestamptz) order by changed_at limit ?2
      """;
  private static final String RECORD =
      """
      select sequence, happened_at, actor, actor_role, body from response_record
      where response_id = ?1 and sequence > ?2 order by sequence limit ?3
      """;

  private final Rows rows;
  private final Journal journal;
  private final StoredJson json;

  PostgresResponses(Rows rows, Journal journal, StoredJson json) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<Response>> find(ResponseId id) {
    return rows.one("select body from responses where id = ?1", this::read, id.value());
  }

  @Override
  public Uni<Optional<Response>> findOf(IncidentId incident) {
    return rows.one(
        "select body from responses where incident_id = ?1", this::read, incident.value());
  }

  @Override
  public Uni<Optional<Response>> lock(ResponseId id) {
    return rows.one("select body from responses where id = ?1 for update", this::read, id.value());
  }

  private Response read(String body) {
    return json.read(body, Response.class);
  }

  @Override
  public Uni<List<Response>> page(Query query) {
    return rows.list(
        "select body from responses where id > ?1 and (?2 = '' or incident_id = ?2)"
            + (query.open() ? " and state <> 'CLOSED'" : "")
            + " order by id limit ?3",
        this::read,
        query.after().map(ResponseId::value).orElse(FIRST),
        query.incident().map(IncidentId::value).orElse(""),
        query.limit());
  }

  @Override
  public Uni<List<ResponseId>> due(Instant now, int limit) {
    return rows.list(DUE, id -> new ResponseId(UUID.fromString(id)), now.toString(), limit);
  }

  @Override
  public Uni<Void> save(Step step) {
    var after = step.after();
    var about = after.about();
    var at = step.stamp().at();
    var first = after.version() - step.changes().size() + 1;
    var lines =
        IntStream.range(0, step.changes().size())
            .mapToObj(i -> line(after, first + i, step, step.changes().get(i)))
            .toList();
    return rows.write(
            WRITE,
            after.id().value(),
            about.incident().value(),
            about.school().value(),
            about.path().value(),
            after.state().name().name(),
            about.mode().name(),
            after.openedAt().toString(),
            DueAlarms.nextAt(after).map(Instant::toString).orElse(""),
            json.text(after),
            after.version(),
            first - 1,
            at.toString())
        .chain(() -> rows.writeAll(LINES, json.text(lines), lines.size()))
        .chain(() -> journal.publish(ResponseMessages.of(step, first), at))
        .chain(() -> journal.record(audited(step, first)));
  }

  /** As one statement takes all of them. */
  private record RecordLine(
      String response_id,
      long sequence,
      String region_path,
      Instant happened_at,
      String actor,
      String actor_role,
      String body) {}

  private RecordLine line(Response after, long sequence, Step step, ResponseChange change) {
    return new RecordLine(
        after.id().toString(),
        sequence,
        after.about().path().value(),
        step.stamp().at(),
        step.stamp().by().name(),
        step.stamp().by().role(),
        json.text(new Wrapped(change)));
  }

  /** The type of a change is told where its declared type is the sealed one. */
  private record Wrapped(ResponseChange change) {}

  private List<AuditEntry> audited(Step step, long first) {
    var path = step.after().about().path();
    return IntStream.range(0, step.changes().size())
        .mapToObj(
            i ->
                journal.entry(
                    path,
                    step.stamp().at(),
                    "response." + Names.of(step.changes().get(i)),
                    step.after().id().toString(),
                    Map.of("version", Long.toString(first + i))))
        .toList();
  }

  @Override
  public Uni<List<Changed>> changed(Instant since, int limit) {
    return rows.rows(CHANGED, since.toString(), limit)
        .map(
            found ->
                found.stream()
                    .map(
                        row ->
                            new Changed(
                                new ResponseId((UUID) row[0]),
                                new RegionPath((String) row[1]),
                                ResponseState.Name.valueOf((String) row[2]),
                                ((Number) row[3]).longValue(),
                                Rows.instant(row[4])))
                    .toList());
  }

  @Override
  public Uni<List<Line>> record(ResponseId id, long after, int limit) {
    return rows.rows(RECORD, id.value(), after, limit)
        .map(found -> found.stream().map(this::line).toList());
  }

  private Line line(Object[] row) {
    return new Line(
        ((Number) row[0]).longValue(),
        Rows.instant(row[1]),
        (String) row[2],
        (String) row[3],
        json.read((String) row[4], Wrapped.class).change());
  }
}
