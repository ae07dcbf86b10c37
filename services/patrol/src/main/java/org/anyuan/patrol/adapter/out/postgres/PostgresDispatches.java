package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.json.StoredJson;
import org.anyuan.patrol.application.Dispatches;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.unit.UnitId;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresDispatches implements Dispatches {
  private static final UUID FIRST = new UUID(0, 0);
  private static final String OPEN = "('PROPOSED', 'ASSIGNED', 'ACCEPTED', 'EN_ROUTE', 'ARRIVED')";
  // Ids alone: each is locked again by whoever works on it, in a transaction of its own.
  private static final String DUE =
      """
      select cast(id as text) from dispatches
      where deadline <= cast(cast(?1 as text) as timestamptz) order by deadline limit ?2
      for update skip locked
      """;

  private final Mutiny.Session session;
  private final Journal journal;
  private final StoredJson json;
  private final Map<DispatchId, DispatchRow> loaded = new HashMap<>();

  PostgresDispatches(Mutiny.Session session, Journal journal, StoredJson json) {
    this.session = session;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<Dispatch>> find(DispatchId id) {
    return one(query("where id = :id").setParameter("id", id.value()));
  }

  @Override
  public Uni<Optional<IncidentId>> incidentOf(DispatchId id) {
    return session
        .createSelectionQuery("select incidentId from DispatchRow where id = :id", String.class)
        .setParameter("id", id.value())
        .getResultList()
        .map(ids -> ids.stream().findFirst().map(IncidentId::new));
  }

  @Override
  public Uni<Optional<Dispatch>> lock(DispatchId id) {
    return one(
        query("where id = :id")
            .setParameter("id", id.value())
            .setLockMode(LockMode.PESSIMISTIC_WRITE));
  }

  private Uni<Optional<Dispatch>> one(Mutiny.SelectionQuery<DispatchRow> query) {
    return query.getResultList().map(rows -> rows.stream().findFirst().map(this::keep));
  }

  @Override
  public Uni<List<Dispatch>> lockOf(IncidentId incident) {
    return query("where incidentId = :incident order by id")
        .setParameter("incident", incident.value())
        .setLockMode(LockMode.PESSIMISTIC_WRITE)
        .getResultList()
        .map(this::keepAll);
  }

  @Override
  public Uni<List<Dispatch>> page(Query query) {
    return query(
            "where id > :after and (:incident = '' or incidentId = :incident)"
                + " and (:unit = '' or unitId = :unit)"
                + (query.open() ? " and state in " + OPEN : "")
                + " order by id")
        .setParameter("after", query.after().map(DispatchId::value).orElse(FIRST))
        .setParameter("incident", query.incident().map(IncidentId::value).orElse(""))
        .setParameter("unit", query.unit().map(UnitId::value).orElse(""))
        .setMaxResults(query.limit())
        .getResultList()
        .map(this::keepAll);
  }

  @Override
  public Uni<List<DispatchId>> due(Instant now, int limit) {
    return session
        .createNativeQuery(DUE, String.class)
        .setParameter(1, now.toString())
        .setParameter(2, limit)
        .getResultList()
        .map(ids -> ids.stream().map(UUID::fromString).map(DispatchId::new).toList());
  }

  private Mutiny.SelectionQuery<DispatchRow> query(String conditions) {
    return session.createSelectionQuery("from DispatchRow " + conditions, DispatchRow.class);
  }

  private List<Dispatch> keepAll(List<DispatchRow> rows) {
    return rows.stream().map(this::keep).toList();
  }

  private Dispatch keep(DispatchRow row) {
    loaded.put(new DispatchId(row.id), row);
    return row.read(json);
  }

  @Override
  public Uni<Void> save(String action, Dispatch dispatch, Instant now) {
    var row = loaded.get(dispatch.id());
    var fresh = row == null;
    if (fresh) {
      row = new DispatchRow();
      loaded.put(dispatch.id(), row);
    }
    row.write(dispatch, json);
    var stored = fresh ? session.persist(row) : Uni.createFrom().voidItem();
    var id = dispatch.id().toString();
    var event = DeterministicId.of("dispatch", id, Long.toString(dispatch.version()));
    var at = dispatch.at();
    return stored
        // What is unique is found out here, and not after its event.
        .chain(session::flush)
        .chain(
            () ->
                journal.publish(
                    event, at.school().value(), at.path(), now, PatrolMessages.of(dispatch)))
        .chain(() -> journal.record(at.path(), action, id, facts(dispatch)));
  }

  private static Map<String, String> facts(Dispatch dispatch) {
    return Map.of(
        "incidentId", dispatch.at().incident().value(),
        "unitId", dispatch.who().unit().value(),
        "state", dispatch.state().name().name(),
        "reason", DispatchRow.reason(dispatch.state()),
        "version", Long.toString(dispatch.version()));
  }

  @Override
  public Uni<Void> needDispatcher(Need need, Instant now) {
    var id =
        DeterministicId.of(
            "dispatcher-needed",
            need.of().incident().value(),
            need.cause().name(),
            need.lost().map(Object::toString).orElse(now.toString()));
    return journal.publish(
        id, need.of().school().value(), need.of().path(), now, PatrolMessages.of(need));
  }
}
