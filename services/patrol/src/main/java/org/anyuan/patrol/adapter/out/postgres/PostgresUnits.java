package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.json.StoredJson;
import org.anyuan.patrol.application.Units;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.unit.Unit;
import org.anyuan.patrol.domain.unit.UnitId;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresUnits implements Units {
  private final Mutiny.Session session;
  private final Journal journal;
  private final StoredJson json;
  private final Map<UnitId, UnitRow> loaded = new HashMap<>();
  private final List<Unit> saved = new ArrayList<>();

  PostgresUnits(Mutiny.Session session, Journal journal, StoredJson json) {
    this.session = session;
    this.journal = journal;
    this.json = json;
  }

  /** In the order in which they were. */
  List<Unit> saved() {
    return saved;
  }

  @Override
  public Uni<Optional<Unit>> find(UnitId id) {
    return session
        .find(UnitRow.class, id.value())
        .map(row -> Optional.ofNullable(row).map(this::keep));
  }

  @Override
  public Uni<Map<UnitId, Unit>> lock(Collection<UnitId> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return query("where id in :ids order by id")
        .setParameter("ids", ids.stream().map(UnitId::value).toList())
        .setLockMode(LockMode.PESSIMISTIC_WRITE)
        .getResultList()
        .map(
            rows -> {
              var found = new LinkedHashMap<UnitId, Unit>();
              rows.forEach(row -> found.put(new UnitId(row.id), keep(row)));
              return found;
            });
  }

  @Override
  public Uni<List<Unit>> page(Query query) {
    return query(
            "where id > :after and not retired and (:kind = '' or kind = :kind)"
                + " and (:status = '' or status = :status)"
                + " and (:school = '' or schoolId = :school) order by id")
        .setParameter("after", query.after())
        .setParameter("kind", query.kind().map(Enum::name).orElse(""))
        .setParameter("status", query.status().map(Enum::name).orElse(""))
        .setParameter("school", query.school().map(SchoolId::value).orElse(""))
        .setMaxResults(query.limit())
        .getResultList()
        .map(this::keepAll);
  }

  @Override
  public Uni<List<Unit>> changedSince(Instant time, String after, int limit) {
    return query("where changedAt >= :time and id > :after order by id")
        .setParameter("time", time)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList()
        .map(this::keepAll);
  }

  private Mutiny.SelectionQuery<UnitRow> query(String conditions) {
    return session.createSelectionQuery("from UnitRow " + conditions, UnitRow.class);
  }

  private List<Unit> keepAll(List<UnitRow> rows) {
    return rows.stream().map(this::keep).toList();
  }

  private Unit keep(UnitRow row) {
    loaded.put(new UnitId(row.id), row);
    return row.read(json);
  }

  @Override
  public Uni<Void> save(String action, Unit unit, Instant now) {
    var row = loaded.get(unit.id());
    var fresh = row == null;
    if (fresh) {
      row = new UnitRow();
      loaded.put(unit.id(), row);
    }
    row.write(unit, json, now);
    saved.add(unit);
    var stored = fresh ? session.persist(row) : Uni.createFrom().voidItem();
    var event = DeterministicId.of("unit", unit.id().value(), Long.toString(unit.version()));
    return stored
        .chain(
            () ->
                journal.publish(
                    event,
                    unit.details().school().map(SchoolId::value).orElse(""),
                    unit.path(),
                    now,
                    PatrolMessages.of(unit)))
        .chain(() -> journal.record(unit.path(), action, unit.id().value(), facts(unit)));
  }

  private static Map<String, String> facts(Unit unit) {
    var facts = new HashMap<String, String>();
    facts.put("version", Long.toString(unit.version()));
    facts.put("status", unit.status().name().name());
    unit.status().heldBy().ifPresent(dispatch -> facts.put("dispatchId", dispatch.toString()));
    return facts;
  }
}
