package org.anyuan.lead.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Rows;
import org.anyuan.lead.application.risk.RiskRows;
import org.anyuan.lead.application.risk.RowChange;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.protection.Clearance;
import org.anyuan.lead.domain.risk.Row;

final class PostgresRiskRows implements RiskRows {
  private static final StoredJson JSON = new StoredJson();
  private static final String DEVICE = "device/";

  /** A school's rows in one order, so that no two copies wait for each other in a circle. */
  private static final String STANDS =
      """
      insert into risk_rows as r (kind, id, school_id, severity, since, late, valid_until, version)
      select kind, id, school, severity, cast(since as timestamptz), late, cast(until as timestamptz), version
      from json_to_recordset(cast(cast(?1 as text) as json)) as n
        (kind text, id text, school text, severity text, since text, late boolean, until text, version bigint)
      order by kind, id
      on conflict (kind, id) do update set school_id = excluded.school_id, severity = excluded.severity,
        since = excluded.since, late = excluded.late, valid_until = excluded.valid_until, version = excluded.version
      where r.version <= excluded.version
        and (r.school_id, r.severity, r.since, r.late, r.valid_until)
          is distinct from (excluded.school_id, excluded.severity, excluded.since, excluded.late, excluded.valid_until)
      """;

  private static final String OVER =
      """
      delete from risk_rows r using json_to_recordset(cast(cast(?1 as text) as json)) as n (kind text, id text)
      where r.kind = n.kind and r.id = n.id
      """;

  /** An incident that is over counts on until it is history; a lead counts while it is open. */
  private static final String ROWS =
      """
      select * from (
        select 'LEAD' as kind, cast(id as text) as id, school_id, severity, received_at as since, late, protected
        from leads where school_id = any (string_to_array(?1, ',')) and state <> 'CLOSED'
        union all
        select kind, id, school_id, severity, since, late, false from risk_rows r
        where school_id = any (string_to_array(?1, ','))
          and (valid_until is null or valid_until > cast(cast(?2 as text) as timestamptz))
          and not (kind = 'DEVICE_GAP' and exists (select from risk_devices_unused u where r.id = ?4 || u.id))) as found
      order by array_position(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'], severity), since desc, id limit ?3
      """;

  private final Rows rows;

  PostgresRiskRows(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Uni<Void> apply(Collection<RowChange> changes) {
    return use(changes)
        .chain(
            () ->
                all(
                    STANDS,
                    of(changes, RowChange.Stands.class).map(PostgresRiskRows::stands).toList()))
        .chain(
            () ->
                all(
                    OVER,
                    of(changes, RowChange.Over.class)
                        .map(over -> Map.of("kind", over.kind().name(), "id", over.id()))
                        .toList()));
  }

  private static <C> Stream<C> of(Collection<RowChange> changes, Class<C> type) {
    return changes.stream().filter(type::isInstance).map(type::cast);
  }

  private Uni<Void> all(String sql, List<? extends Map<String, ?>> values) {
    return values.isEmpty() ? Uni.createFrom().voidItem() : rows.perhaps(sql, JSON.text(values));
  }

  private static Map<String, ?> stands(RowChange.Stands stands) {
    var row = stands.row();
    var values = new HashMap<String, Object>();
    values.put("kind", row.kind().name());
    values.put("id", row.id());
    values.put("school", row.school().value());
    values.put("severity", row.severity().name());
    values.put("since", row.since().toString());
    values.put("late", row.late());
    stands.until().ifPresent(until -> values.put("until", until.toString()));
    values.put("version", stands.version());
    return values;
  }

  private Uni<Void> use(Collection<RowChange> changes) {
    var byUse =
        of(changes, RowChange.InUse.class)
            .collect(
                Collectors.partitioningBy(
                    RowChange.InUse::inUse,
                    Collectors.mapping(RowChange.InUse::id, Collectors.joining(","))));
    return changed(
            "insert into risk_devices_unused (id) select unnest(string_to_array(?1, ','))"
                + " on conflict do nothing",
            byUse.get(false))
        .chain(
            () ->
                changed(
                    "delete from risk_devices_unused where id = any (string_to_array(?1, ','))",
                    byUse.get(true)))
        // Its school is counted anew.
        .chain(
            () ->
                changed(
                    "insert into risk_changes (school_id) select school_id from risk_rows"
                        + " where kind = 'DEVICE_GAP' and id = any (string_to_array(?1, ','))",
                    of(changes, RowChange.InUse.class)
                        .map(use -> DEVICE + use.id())
                        .collect(Collectors.joining(","))));
  }

  private Uni<Void> changed(String sql, String ids) {
    return ids.isEmpty() ? Uni.createFrom().voidItem() : rows.perhaps(sql, ids);
  }

  @Override
  public Uni<List<Row>> of(Collection<SchoolId> schools, Instant at, int most) {
    var ids = schools.stream().map(SchoolId::value).collect(Collectors.joining(","));
    return rows.rows(ROWS, ids, at.toString(), most, DEVICE)
        .map(found -> found.stream().map(PostgresRiskRows::row).toList());
  }

  private static Row row(Object[] row) {
    return new Row(
        Row.Kind.valueOf((String) row[0]),
        (String) row[1],
        new SchoolId((String) row[2]),
        Severity.valueOf((String) row[3]),
        Rows.instant(row[4]),
        (Boolean) row[5],
        (Boolean) row[6]);
  }

  /** What commits later under an earlier number is taken the next time. */
  @Override
  public Uni<Set<SchoolId>> takeChanged(int most) {
    return rows.list(
            """
            with taken as (
              delete from risk_changes
              where id <= (select max(id) from (select id from risk_changes order by id limit ?1) as first)
              returning school_id)
            select distinct school_id from taken
            """,
            SchoolId::new,
            most)
        .map(Set::copyOf);
  }

  @Override
  public Uni<Void> forgetBefore(Instant since) {
    return rows.perhaps(
        "delete from risk_rows where kind = 'INCIDENT' and since < cast(cast(?1 as text) as timestamptz)",
        since.toString());
  }

  @Override
  public Uni<Map<LeadId, Standing>> standing(Collection<LeadId> leads) {
    var ids = leads.stream().map(LeadId::toString).collect(Collectors.joining(","));
    return rows.rows(
            """
            select cast(id as text), region_path, school_id, array_to_string(handlers, ','), protected from leads
            where id = any (cast(string_to_array(?1, ',') as uuid[]))
            """,
            ids)
        .map(
            found ->
                found.stream()
                    .map(PostgresRiskRows::standing)
                    .collect(
                        Collectors.toMap(
                            standing -> standing.handlers().lead(), Function.identity())));
  }

  private static Standing standing(Object[] row) {
    var lead = LeadId.of("id", (String) row[0]);
    var agencies =
        Arrays.stream(((String) row[3]).split(",", -1))
            .filter(name -> !name.isEmpty())
            .map(Agency::valueOf)
            .collect(Collectors.toSet());
    return new Standing(
        new Clearance.Handlers(
            lead, new RegionPath((String) row[1]), new SchoolId((String) row[2]), agencies),
        (Boolean) row[4]);
  }
}
