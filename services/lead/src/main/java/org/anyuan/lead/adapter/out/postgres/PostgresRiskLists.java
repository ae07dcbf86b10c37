package org.anyuan.lead.adapter.out.postgres;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.lead.application.risk.RiskLists;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.PersonId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.risk.KeptList;
import org.anyuan.lead.domain.risk.ListId;
import org.anyuan.lead.domain.risk.RiskLevel;
import org.anyuan.lead.domain.risk.RiskList;

final class PostgresRiskLists implements RiskLists {
  private static final StoredJson JSON =
      new StoredJson(
          builder ->
              builder
                  .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                  .disable(MapperFeature.AUTO_DETECT_IS_GETTERS));
  private static final String HEAD =
      "cast(l.id as text), l.region_path, l.at, l.state, l.level, l.average, l.blue, l.yellow,"
          + " l.orange, l.red, l.signed_by, l.signed_as, l.signed_at, l.version";
  private static final int BODY = 14;
  private static final String WHOLE = "select " + HEAD + ", l.body from risk_lists l ";

  private final Rows rows;
  private final Journal journal;

  PostgresRiskLists(Rows rows, Journal journal) {
    this.rows = rows;
    this.journal = journal;
  }

  @Override
  public Uni<Optional<KeptList>> find(ListId id) {
    return one(WHOLE + "where l.id = ?1", id.value());
  }

  @Override
  public Uni<Optional<KeptList>> lock(ListId id) {
    return one(WHOLE + "where l.id = ?1 for update", id.value());
  }

  @Override
  public Uni<Optional<KeptList>> newest(RegionPath path) {
    return one(
        WHOLE + "join risk_regions r on r.newest = l.id where r.region_path = ?1", path.value());
  }

  private Uni<Optional<KeptList>> one(String sql, Object... values) {
    return rows.rows(sql, values)
        .map(found -> found.stream().findFirst().map(PostgresRiskLists::kept));
  }

  @Override
  public Uni<List<Head>> newestWithin(RegionPath within, Optional<ListId> after, int limit) {
    return heads(
        new Conditions(
                "select "
                    + HEAD
                    + " from risk_regions r join risk_lists l on l.id = r.newest where true")
            .and("starts_with(r.region_path, ?)", within.value())
            .and(
                "r.region_path > (select a.region_path from risk_lists a where a.id = ?)",
                after.map(ListId::value)),
        "r.region_path",
        limit);
  }

  @Override
  public Uni<List<Head>> history(RegionPath path, Optional<ListId> after, int limit) {
    return heads(
        new Conditions("select " + HEAD + " from risk_lists l where true")
            .and("l.region_path = ?", path.value())
            .and("l.at < (select a.at from risk_lists a where a.id = ?)", after.map(ListId::value)),
        "l.at desc",
        limit);
  }

  private Uni<List<Head>> heads(Conditions conditions, String order, int limit) {
    var sql = conditions.end(order, limit);
    return rows.rows(sql, conditions.values())
        .map(found -> found.stream().map(PostgresRiskLists::head).toList());
  }

  @Override
  public Uni<Optional<KeptList>> toCompareWith(KeptList list) {
    return one(
        WHOLE
            + """
            where l.region_path = ?1 and l.at < cast(cast(?2 as text) as timestamptz)
            order by l.state = 'PUBLISHED' desc,
              case when l.state = 'PUBLISHED' then l.at end desc, l.at limit 1
            """,
        list.list().path().value(),
        list.list().at().toString());
  }

  @Override
  public Uni<List<LevelOfSchool>> levels(RegionPath within, Optional<SchoolId> after, int limit) {
    var conditions =
        new Conditions("select school_id, level from risk_levels where true")
            .and("starts_with(region_path, ?)", within.value())
            .and("school_id > ?", after.map(SchoolId::value));
    var sql = conditions.end("school_id", limit);
    return rows.rows(sql, conditions.values())
        .map(
            found ->
                found.stream()
                    .map(
                        row ->
                            new LevelOfSchool(
                                new SchoolId((String) row[0]), RiskLevel.valueOf((String) row[1])))
                    .toList());
  }

  @Override
  public Uni<Void> add(KeptList counted) {
    var list = counted.list();
    var levels = list.byLevel();
    return rows.write(
            """
            insert into risk_lists (id, region_path, at, state, level, average, blue, yellow, orange, red, body, version)
            values (?1, ?2, cast(cast(?3 as text) as timestamptz), ?4, ?5, cast(nullif(?6, '') as integer), ?7, ?8, ?9,
              ?10, ?11, ?12)
            """,
            counted.id().value(),
            list.path().value(),
            list.at().toString(),
            counted.state().name(),
            list.level().name(),
            list.averageForAll().map(String::valueOf).orElse(""),
            levels.get(RiskLevel.BLUE),
            levels.get(RiskLevel.YELLOW),
            levels.get(RiskLevel.ORANGE),
            levels.get(RiskLevel.RED),
            JSON.text(list),
            counted.version())
        .chain(
            () ->
                rows.write(
                    "update risk_regions set newest = ?2 where region_path = ?1",
                    list.path().value(),
                    counted.id().value()))
        .chain(() -> writeLevels(list));
  }

  /** A school that has moved here takes its row with it. */
  private Uni<Void> writeLevels(RiskList list) {
    var ids = list.schools().stream().map(school -> school.school().value()).collect(joining(","));
    var levels = list.schools().stream().map(school -> school.level().name()).collect(joining(","));
    return rows.perhaps(
            "delete from risk_levels where region_path = ?1 and school_id <> all (string_to_array(?2, ','))",
            list.path().value(),
            ids)
        .chain(
            () ->
                rows.perhaps(
                    """
                    insert into risk_levels as v (school_id, region_path, level)
                    select id, ?1, level from unnest(string_to_array(?2, ','), string_to_array(?3, ',')) as n (id, level)
                    order by id
                    on conflict (school_id) do update set region_path = excluded.region_path, level = excluded.level
                    where (v.region_path, v.level) is distinct from (excluded.region_path, excluded.level)
                    """,
                    list.path().value(),
                    ids,
                    levels));
  }

  @Override
  public Uni<Void> save(KeptList list, String action, Instant now) {
    return rows.write(
            """
            update risk_lists set state = ?2, signed_by = nullif(?3, ''), signed_as = nullif(?4, ''),
              signed_at = cast(cast(nullif(?5, '') as text) as timestamptz), version = ?6
            where id = ?1 and version = ?6 - 1
            """,
            list.id().value(),
            list.state().name(),
            list.signature().map(signature -> signature.who().value()).orElse(""),
            list.signature().map(signature -> signature.as().name()).orElse(""),
            list.signature().map(signature -> signature.at().toString()).orElse(""),
            list.version())
        .chain(() -> supersede(list))
        .chain(() -> journal.publish(RiskMessages.of(list, now), now))
        .chain(() -> record(list, action, now));
  }

  /** As the rule says of each: what was counted before and not signed, and nothing else. */
  private Uni<Void> supersede(KeptList list) {
    return rows.perhaps(
        """
        update risk_lists set state = 'SUPERSEDED', version = version + 1
        where region_path = ?1 and state = 'COUNTED' and at < cast(cast(?2 as text) as timestamptz)
        """,
        list.list().path().value(),
        list.list().at().toString());
  }

  @Override
  public Uni<Void> recordCounting(KeptList list, Instant now) {
    return record(list, "risk-list.counted", now);
  }

  private Uni<Void> record(KeptList list, String action, Instant now) {
    return journal.record(
        List.of(
            journal.entry(
                list.list().path(),
                now,
                action,
                list.id().toString(),
                Map.of("state", list.state().name(), "level", list.list().level().name()))));
  }

  @Override
  public Uni<Void> prune(
      RegionPath path, Instant now, Duration all, Duration daily, Duration signed) {
    return rows.perhaps(
        """
        delete from risk_lists l where region_path = ?1
          and id <> (select newest from risk_regions r where r.region_path = ?1)
          and not exists (select from circulars c where c.list_id = l.id)
          and (at < cast(cast(?4 as text) as timestamptz)
            or state in ('COUNTED', 'SUPERSEDED')
              and (at < cast(cast(?3 as text) as timestamptz)
                or at < cast(cast(?2 as text) as timestamptz)
                  and exists (select from risk_lists n where n.region_path = l.region_path and n.at > l.at
                    and cast(n.at at time zone 'Asia/Shanghai' as date) = cast(l.at at time zone 'Asia/Shanghai' as date))))
        """,
        path.value(),
        now.minus(all).toString(),
        now.minus(daily).toString(),
        now.minus(signed).toString());
  }

  private static KeptList kept(Object[] row) {
    var head = head(row);
    return new KeptList(
        head.id(),
        JSON.read((String) row[BODY], RiskList.class),
        head.state(),
        head.signature(),
        head.version());
  }

  private static Head head(Object[] row) {
    return new Head(
        ListId.of("id", (String) row[0]),
        new RegionPath((String) row[1]),
        Rows.instant(row[2]),
        KeptList.State.valueOf((String) row[3]),
        RiskLevel.valueOf((String) row[4]),
        Optional.ofNullable((Integer) row[5]),
        Map.of(
            RiskLevel.BLUE, (Integer) row[6],
            RiskLevel.YELLOW, (Integer) row[7],
            RiskLevel.ORANGE, (Integer) row[8],
            RiskLevel.RED, (Integer) row[9]),
        Optional.ofNullable((String) row[10])
            .map(
                who ->
                    new KeptList.Signature(
                        new PersonId(who),
                        Agency.valueOf((String) row[11]),
                        Rows.instant(row[12]))),
        ((Number) row[13]).longValue());
  }
}
