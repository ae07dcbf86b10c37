package org.anyuan.response.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.response.application.concern.Concerns;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.concern.Answer;
import org.anyuan.response.domain.concern.AnswerTimes;
import org.anyuan.response.domain.concern.Concern;
import org.anyuan.response.domain.concern.ConcernId;
import org.anyuan.response.domain.concern.ConcernState;

final class PostgresConcerns implements Concerns {
  private static final String WRITE =
      """
      insert into concerns as c (id, region_path, state, kind, platform, response_id, head_id, noticed_at, since, body,
        version)
      values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), cast(nullif(?7, '') as uuid), cast(cast(?8 as text) as timestamptz),
        cast(cast(?9 as text) as timestamptz), ?10, ?11)
      on conflict (id) do update set state = excluded.state, kind = excluded.kind, platform = excluded.platform,
        response_id = excluded.response_id, head_id = excluded.head_id, noticed_at = excluded.noticed_at,
        since = excluded.since, body = excluded.body, version = excluded.version
      where c.version = excluded.version - 1
      """;
  // A group is answered with its head, and none before it belonged to the group.
  private static final String TIMES =
      """
      select region, count(*), count(*) filter (where state = 'OPEN'), count(*) filter (where state = 'ANSWERED'),
        count(*) filter (where state = 'DISMISSED'),
        percentile_cont(0.5) within group (order by took) filter (where state = 'ANSWERED'),
        max(took) filter (where state = 'ANSWERED')
      from (select case when c.region_path = ?1 then '' else split_part(substr(c.region_path, length(?1) + 1), '/', 1) end
                     as region,
                   coalesce(h.state, c.state) as state,
                   extract(epoch from greatest(coalesce(h.since, c.since), c.since) - c.noticed_at) as took
            from concerns c left join concerns h on h.id = c.head_id
            where starts_with(c.region_path, ?1) and c.noticed_at >= cast(cast(?2 as text) as timestamptz)
              and c.noticed_at < cast(cast(?3 as text) as timestamptz)) counted
      group by grouping sets ((), (region)) order by region nulls first limit 500
      """;

  private final Rows rows;
  private final Journal journal;
  private final StoredJson json;

  PostgresConcerns(Rows rows, Journal journal, StoredJson json) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<Concern>> find(ConcernId id) {
    return rows.one("select body from concerns where id = ?1", this::read, id.value());
  }

  @Override
  public Uni<Optional<Concern>> lock(ConcernId id) {
    return rows.one("select body from concerns where id = ?1 for update", this::read, id.value());
  }

  private Concern read(String body) {
    return json.read(body, Concern.class);
  }

  @Override
  public Uni<Long> members(ConcernId head) {
    return rows.rows("select count(*), 0 from concerns where head_id = ?1", head.value())
        .map(found -> ((Number) found.getFirst()[0]).longValue());
  }

  @Override
  public Uni<List<Concern>> page(Query query) {
    var conditions =
        new Conditions("select body from concerns where true")
            .and("id > ?", query.after().map(ConcernId::value))
            .and("starts_with(region_path, ?)", query.under().map(RegionPath::value))
            .and("state = ?", query.state().map(Enum::name))
            .and("kind = ?", query.kind().map(Enum::name))
            .and("response_id = ?", query.response().map(ResponseId::toString))
            .and("head_id = ?", query.head().map(ConcernId::value));
    var sql = conditions.end("id", query.limit());
    return rows.list(sql, this::read, conditions.values());
  }

  @Override
  public Uni<Void> save(String action, Concern concern, Instant now) {
    var details = concern.details();
    return rows.write(
            WRITE,
            concern.id().value(),
            concern.path().value(),
            concern.state().name().name(),
            details.kind().name(),
            details.platform().name(),
            details.response().map(ResponseId::toString).orElse(""),
            concern.head().map(ConcernId::toString).orElse(""),
            details.noticedAt().toString(),
            concern.state().since().toString(),
            json.text(concern),
            concern.version())
        .chain(() -> journal.publish(List.of(OutwardMessages.of(concern, journal.by(), now)), now))
        .chain(
            () ->
                journal.record(
                    List.of(
                        journal.entry(
                            concern.path(),
                            now,
                            action,
                            concern.id().toString(),
                            facts(concern)))));
  }

  private static Map<String, String> facts(Concern concern) {
    var facts = new HashMap<String, String>();
    facts.put("kind", concern.details().kind().name());
    facts.put("platform", concern.details().platform().name());
    facts.put("state", concern.state().name().name());
    switch (concern.state()) {
      case ConcernState.Open _ -> {}
      case ConcernState.Grouped(var _, var head) -> facts.put("headId", head.toString());
      case ConcernState.Answered(var _, var answer) ->
          facts.put(
              "answer",
              switch (answer) {
                case Answer.ByStatement(var statement) -> "statement/" + statement;
                case Answer.ByPerson(var role, var _) -> role;
              });
      case ConcernState.Dismissed(var _, var reason) -> facts.put("reason", reason);
    }
    return facts;
  }

  @Override
  public Uni<List<AnswerTimes>> times(RegionPath region, Instant from, Instant to) {
    var own = region.ids().isEmpty() ? "" : region.ids().getLast();
    return rows.rows(TIMES, region.value(), from.toString(), to.toString())
        .map(
            found ->
                found.stream()
                    // The region's own beside those of its children would be no child of it.
                    .filter(row -> row[0] == null || !row[0].equals(""))
                    .map(row -> times(row, own))
                    .toList());
  }

  private static AnswerTimes times(Object[] row, String own) {
    return new AnswerTimes(
        row[0] == null ? own : (String) row[0],
        number(row[1]),
        number(row[2]),
        number(row[3]),
        number(row[4]),
        seconds(row[5]),
        seconds(row[6]));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  private static Optional<Duration> seconds(Object column) {
    return Optional.ofNullable((Number) column)
        .map(n -> Duration.ofSeconds(Math.round(n.doubleValue())));
  }
}
