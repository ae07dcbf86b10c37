package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.Escalations;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationEvent;
import org.anyuan.notify.domain.escalation.EscalationId;
import org.anyuan.notify.domain.escalation.Sweep.Watched;

final class PostgresEscalations implements Escalations {
  private static final UUID FIRST = new UUID(0, 0);
  // Ids alone: each is locked again by whoever works on it, in a transaction of its own.
  private static final String DUE =
      """
      select cast(id as text) from escalations
      where not over and next_at <= cast(cast(?1 as text) as timestamptz) order by next_at limit ?2
      for update skip locked
      """;
  private static final String OF_INCIDENTS =
      """
      select body from escalations
      where incident_id = any(array(select value from json_array_elements_text(cast(cast(?1 as text) as json))))
      order by id for update
      """;
  private static final String WITH_THEIRS =
      """
      with given as (
        select incident_id, task_id from escalations
        where id = any(array(select cast(value as uuid) from json_array_elements_text(cast(cast(?1 as text) as json)))))
      select body from escalations
      where task_id = any(array(select task_id from given)) and (incident_id, task_id) in (select incident_id, task_id from given)
      order by id for update
      """;
  private static final String WRITE =
      """
      insert into escalations as e
        (id, task_id, incident_id, school_id, region_path, lane, state, over, next_at, body, version)
      select cast(r.id as uuid), r.task_id, r.incident_id, r.school_id, r.region_path, r.lane, r.state, r.over, r.next_at,
             r.body, r.version
      from json_to_recordset(cast(cast(?1 as text) as json)) as r(
        id text, task_id text, incident_id text, school_id text, region_path text, lane text, state text, over boolean,
        next_at timestamptz, body text, version bigint)
      on conflict (id) do update set state = excluded.state, over = excluded.over, next_at = excluded.next_at,
        body = excluded.body, version = excluded.version
      where e.version < excluded.version
      """;
  private static final String LINES =
      """
      insert into escalation_record (escalation_id, region_path, school_id, lane, at, kind, body)
      select cast(r.escalation_id as uuid), r.region_path, r.school_id, r.lane, r.at, r.kind, r.body
      from json_to_recordset(cast(cast(?1 as text) as json)) as r(
        escalation_id text, region_path text, school_id text, lane text, at timestamptz, kind text, body text)
      """;
  private static final String WATCHED =
      """
      select id, over, next_at from escalations
      where id = any(array(select cast(value as uuid) from json_array_elements_text(cast(cast(?1 as text) as json))))
      """;
  private static final String GOING =
      "select id, over, next_at from escalations where not over and id > ?1 order by id limit ?2";
  private static final String LANES =
      "lane in (select value from json_array_elements_text(cast(cast(? as text) as json)))";
  private static final String RECORD =
      """
      select sequence, at, body from (
        select sequence, at, body from escalation_record where escalation_id = ?1 order by sequence desc limit ?2) newest
      order by sequence
      """;

  private final Rows rows;
  private final Journal journal;
  private final StoredJson json;

  PostgresEscalations(Rows rows, Journal journal, StoredJson json) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<Escalation>> find(EscalationId id) {
    return rows.one("select body from escalations where id = ?1", this::read, id.value());
  }

  @Override
  public Uni<Optional<Escalation>> lock(EscalationId id) {
    return rows.one(
        "select body from escalations where id = ?1 for update", this::read, id.value());
  }

  @Override
  public Uni<List<Escalation>> lockOf(IncidentId incident, TaskId task) {
    return rows.list(
        "select body from escalations where incident_id = ?1 and task_id = ?2 order by id for update",
        this::read,
        incident.value(),
        task.value());
  }

  @Override
  public Uni<List<Escalation>> lockWithTheirs(Collection<EscalationId> ids) {
    return rows.list(
        WITH_THEIRS, this::read, json.text(ids.stream().map(EscalationId::value).toList()));
  }

  @Override
  public Uni<List<Escalation>> lockOf(Collection<IncidentId> incidents) {
    return rows.list(
        OF_INCIDENTS, this::read, json.text(incidents.stream().map(IncidentId::value).toList()));
  }

  private Escalation read(String body) {
    return json.read(body, Escalation.class);
  }

  @Override
  public Uni<List<EscalationId>> due(Instant now, int limit) {
    return rows.list(DUE, id -> new EscalationId(UUID.fromString(id)), now.toString(), limit);
  }

  @Override
  public Uni<Void> save(List<Done> done, Instant now) {
    if (done.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var all = done.stream().map(one -> EscalationRow.of(one.decided().escalation(), json)).toList();
    var lines = done.stream().flatMap(one -> lines(one, now)).toList();
    var events =
        done.stream()
            .flatMap(one -> EscalationMessages.of(one.decided(), journal.by(), now).stream())
            .toList();
    return rows.writeAll(WRITE, json.text(all), all.size())
        .chain(() -> rows.writeAll(LINES, json.text(lines), lines.size()))
        .chain(() -> journal.publish(events, now));
  }

  private Stream<EscalationRow.Line> lines(Done done, Instant now) {
    var escalation = done.decided().escalation();
    var stood =
        new Line.Stood(escalation.state().name(), escalation.level().severity(), escalation.next());
    var alarms =
        done.decided().events().stream()
            .flatMap(
                event ->
                    switch (event) {
                      case EscalationEvent.RaiseAlarm(var cause, var notice) ->
                          Stream.of(new Line.Alarmed(cause, notice));
                      case EscalationEvent.Notify _ -> Stream.<Line>empty();
                    });
    return Stream.concat(Stream.concat(done.told().stream(), alarms), Stream.of(stood))
        .map(line -> EscalationRow.line(escalation, line, now, json));
  }

  @Override
  public Uni<Void> raiseStray(Escalation stray, Instant now) {
    var lines = List.of(EscalationRow.line(stray, new Line.Strayed(), now, json));
    return rows.writeAll(LINES, json.text(lines), 1)
        .chain(
            () ->
                journal.publish(List.of(EscalationMessages.stray(stray, journal.by(), now)), now));
  }

  @Override
  public Uni<Set<PersonId>> told(EscalationId id) {
    return rows.list(
            "select body from escalation_record where escalation_id = ?1 and kind = 'Told'",
            this::line,
            id.value())
        .map(
            lines ->
                lines.stream()
                    .flatMap(
                        line ->
                            switch (line) {
                              case Line.Told told ->
                                  Stream.concat(told.told().stream(), told.doubtful().stream());
                              case Line.Stood _, Line.Alarmed _, Line.Strayed _ ->
                                  Stream.<PersonId>empty();
                            })
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  @Override
  public Uni<List<Watched>> watched(List<EscalationId> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : watched(rows.rows(WATCHED, json.text(ids.stream().map(EscalationId::value).toList())));
  }

  @Override
  public Uni<List<Watched>> going(Optional<EscalationId> after, int limit) {
    return watched(rows.rows(GOING, after.map(EscalationId::value).orElse(FIRST), limit));
  }

  private static Uni<List<Watched>> watched(Uni<List<Object[]>> rows) {
    return rows.map(
        found ->
            found.stream()
                .map(
                    row ->
                        new Watched(
                            new EscalationId((UUID) row[0]),
                            (Boolean) row[1],
                            Optional.ofNullable(row[2]).map(Rows::instant)))
                .toList());
  }

  @Override
  public Uni<List<Escalation>> page(Query query) {
    var conditions =
        new Conditions("select body from escalations where true")
            .and("id > ?", query.after().map(EscalationId::value).orElse(FIRST))
            .and(LANES, json.text(query.lanes()))
            .and("incident_id = ?", query.incident().map(IncidentId::value))
            .and("task_id = ?", query.task().map(TaskId::value))
            .and("over = ?", query.open().map(open -> !open));
    var sql = conditions.end("id", query.limit());
    return rows.list(sql, this::read, conditions.values());
  }

  @Override
  public Uni<List<Entry>> record(EscalationId id, int limit) {
    return rows.rows(RECORD, id.value(), limit)
        .map(
            found ->
                found.stream()
                    .map(
                        row ->
                            new Entry(
                                ((Number) row[0]).longValue(),
                                Rows.instant(row[1]),
                                line((String) row[2])))
                    .toList());
  }

  private Line line(String body) {
    return json.read(body, EscalationRow.Wrapped.class).line();
  }
}
