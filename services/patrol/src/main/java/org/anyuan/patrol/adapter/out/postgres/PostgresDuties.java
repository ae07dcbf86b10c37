package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.duty.Duties;
import org.anyuan.patrol.domain.duty.Duty;
import org.anyuan.patrol.domain.duty.DutyId;
import org.anyuan.patrol.domain.duty.Holder;
import org.hibernate.reactive.mutiny.Mutiny;

/** A duty that the plan alone made is neither published nor recorded: the plan was. */
final class PostgresDuties implements Duties {
  private static final String ROWS =
      """
      insert into duties (id, day, school_id, region_path, state, required, label, begins_at, ends_at, body, version)
      select * from json_to_recordset(cast(cast(?1 as text) as json)) as r(id text, day date, school_id text,
        region_path text, state text, required boolean, label text, begins_at timestamptz, ends_at timestamptz,
        body text, version bigint)
      """;
  private static final String UPDATE =
      """
      update duties set state = ?3, label = nullif(?4, ''), body = ?5, version = ?6
      where id = ?1 and day = cast(cast(?2 as text) as date) and version = ?6 - 1
      """;
  private static final String UNTOUCHED =
      """
      delete from duties where school_id in (:ids) and begins_at > cast(cast(:now as text) as timestamptz) and version = 1
        and state in ('VACANT', 'PLANNED')
      """;
  private static final String TOUCHED =
      "select body from duties where school_id in (:ids) and day >= cast(cast(:day as text) as date) and version > 1";
  private static final String TO_CHASE =
      """
      select body from duties where begins_at <= cast(cast(?1 as text) as timestamptz) and state in ('VACANT', 'PLANNED')
      order by begins_at, id limit ?2 for update skip locked
      """;
  private static final String STAFFING =
      """
      select count(*), count(*) filter (where state in ('ON_DUTY', 'DONE')), count(*) filter (where state = 'MISSING')
      from duties where day = cast(cast(?1 as text) as date) and required and starts_with(region_path, ?2)
      """;
  private static final String MONTHS =
      """
      select make_duty_month(base, cast(cast(cast(?1 as text) as date) + make_interval(months => m) as date))
      from unnest(array['duties', 'beat_visits']) base, generate_series(0, 2) m
      """;
  private static final String BUSY =
      """
      select count(*) from duties where label = :label and begins_at < cast(cast(:end as text) as timestamptz)
        and ends_at > cast(cast(:begin as text) as timestamptz) and id not in (:besides) and state in ('PLANNED', 'MISSING', 'ON_DUTY')
      """;

  private final Mutiny.Session session;
  private final Journal journal;
  private final StoredJson json;

  PostgresDuties(Mutiny.Session session, Journal journal, StoredJson json) {
    this.session = session;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<Duty>> find(String id) {
    return one("select body from duties where id = ?1", id);
  }

  @Override
  public Uni<Optional<Duty>> lock(String id) {
    return one("select body from duties where id = ?1 for update", id);
  }

  private Uni<Optional<Duty>> one(String sql, String id) {
    return session
        .createNativeQuery(sql, String.class)
        .setParameter(1, id)
        .getResultList()
        .map(found -> all(found).stream().findFirst());
  }

  private List<Duty> all(List<String> bodies) {
    return bodies.stream().map(body -> json.read(body, Duty.class)).toList();
  }

  @Override
  public Uni<List<Duty>> ofDay(OfDay query) {
    var conditions = new StringBuilder("day = cast(cast(:day as text) as date) and id > :after");
    var values = new HashMap<String, Object>();
    query.under().map(RegionPath::value).ifPresent(v -> values.put("under", v));
    query.school().ifPresent(v -> values.put("school_id", v));
    query.state().ifPresent(v -> values.put("state", v));
    query.label().ifPresent(v -> values.put("label", v));
    for (var name : values.keySet()) {
      conditions.append(
          name.equals("under")
              ? " and starts_with(region_path, :under)"
              : " and " + name + " = :" + name);
    }
    values.put("day", query.day().toString());
    values.put("after", query.after());
    var sql =
        session.createNativeQuery(
            "select body from duties where " + conditions + " order by id", String.class);
    values.forEach(sql::setParameter);
    return sql.setMaxResults(query.limit()).getResultList().map(this::all);
  }

  @Override
  public Uni<Staffing> staffing(LocalDate day, RegionPath under) {
    return session
        .createNativeQuery(STAFFING, Object[].class)
        .setParameter(1, day.toString())
        .setParameter(2, under.value())
        .getSingleResult()
        .map(r -> new Staffing(number(r[0]), number(r[1]), number(r[2])));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  @Override
  public Uni<List<Duty>> touched(Collection<String> schoolIds, LocalDate from) {
    return session
        .createNativeQuery(TOUCHED, String.class)
        .setParameter("ids", List.copyOf(schoolIds))
        .setParameter("day", from.toString())
        .getResultList()
        .map(this::all);
  }

  @Override
  public Uni<Void> replaceUntouched(Collection<String> schoolIds, Instant now, List<Duty> fresh) {
    return session
        .createNativeQuery(UNTOUCHED)
        .setParameter("ids", List.copyOf(schoolIds))
        .setParameter("now", now.toString())
        .executeUpdate()
        .chain(
            () ->
                session
                    .createNativeQuery(ROWS)
                    .setParameter(1, json.text(fresh.stream().map(this::row).toList()))
                    .executeUpdate())
        .replaceWithVoid();
  }

  private Map<String, Object> row(Duty duty) {
    var row = new HashMap<String, Object>();
    row.put("id", duty.id().value());
    row.put("day", duty.day().toString());
    row.put("school_id", duty.spot().schoolId());
    row.put("region_path", duty.spot().path().value());
    row.put("state", GuardKinds.stateName(duty.life()));
    row.put("required", duty.required());
    row.put("label", duty.life().holder().map(Holder::label).orElse(null));
    row.put("begins_at", duty.begin().toString());
    row.put("ends_at", duty.end().toString());
    row.put("body", json.text(duty));
    row.put("version", duty.version());
    return row;
  }

  @Override
  public Uni<List<Duty>> toChase(Instant begunBefore, int limit) {
    return session
        .createNativeQuery(TO_CHASE, String.class)
        .setParameter(1, begunBefore.toString())
        .setParameter(2, limit)
        .getResultList()
        .map(this::all);
  }

  @Override
  public Uni<Void> prepareMonths(LocalDate today) {
    return session
        .createNativeQuery(MONTHS, Object.class)
        .setParameter(1, today.toString())
        .getResultList()
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> busy(String label, Instant begin, Instant end, Collection<DutyId> besides) {
    return session
        .createNativeQuery(BUSY, Long.class)
        .setParameter("label", label)
        .setParameter("begin", begin.toString())
        .setParameter("end", end.toString())
        .setParameter("besides", besides.stream().map(DutyId::value).toList())
        .getSingleResult()
        .map(count -> count > 0);
  }

  @Override
  public Uni<Void> save(String action, Instant at, Duty duty) {
    var path = duty.spot().path();
    return session
        .createNativeQuery(UPDATE)
        .setParameter(1, duty.id().value())
        .setParameter(2, duty.day().toString())
        .setParameter(3, GuardKinds.stateName(duty.life()))
        .setParameter(4, duty.life().holder().map(Holder::label).orElse(""))
        .setParameter(5, json.text(duty))
        .setParameter(6, duty.version())
        .executeUpdate()
        .invoke(KeptBodies::orClash)
        .chain(
            () ->
                journal.publish(
                    DeterministicId.of("duties", duty.id().value(), "" + duty.version()),
                    duty.spot().schoolId(),
                    path,
                    at,
                    GuardEvents.ofDuty(action, duty)))
        .chain(
            () ->
                journal.record(
                    path,
                    action,
                    duty.id().value(),
                    Map.of(
                        "state", GuardKinds.stateName(duty.life()),
                        "label", duty.life().holder().map(Holder::label).orElse(""))));
  }
}
