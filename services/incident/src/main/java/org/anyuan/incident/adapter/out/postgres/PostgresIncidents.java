package org.anyuan.incident.adapter.out.postgres;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.Cursor;
import org.anyuan.incident.application.IncidentFilter;
import org.anyuan.incident.application.Incidents;
import org.anyuan.incident.application.Page;
import org.anyuan.incident.application.PageRequest;
import org.anyuan.incident.application.SignalOfIncident;
import org.anyuan.incident.application.StoreUnavailable;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentEvent.EventCase;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Queries. What a caller may see, the policies of the tables decide. */
@ApplicationScoped
class PostgresIncidents implements Incidents {
  private static final Logger LOG = Logger.getLogger(PostgresIncidents.class);
  private static final int EVENTS_OF_A_COMMAND = 20;
  private static final Scope NOWHERE =
      new Scope(Optional.of(new RegionPath("/none/none/none/")), Optional.empty());
  private final Database database;
  private final IncidentLists lists;

  PostgresIncidents(Database database, IncidentLists lists) {
    this.database = database;
    this.lists = lists;
  }

  /** The first query of each kind takes long to prepare: no person waits for that. */
  void warmUp(@Observes StartupEvent event) {
    var none = new UUID(0, 0).toString();
    var page = new PageRequest(Optional.empty(), 1);
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                list(IncidentFilter.ALL, page, NOWHERE);
                timeline(none, page, Scope.NOTHING);
                notes(none, page, Scope.NOTHING);
                signals(none, page, Scope.NOTHING);
                causedBy(none);
                find(none, Scope.NOTHING);
              } catch (StoreUnavailable e) {
                LOG.debug("queries not prepared yet", e);
              }
            });
  }

  @Override
  public Optional<Incident> find(String incidentId, Scope scope) {
    return Optional.ofNullable(
            database.query(scope, s -> s.find(IncidentRow.class, UUID.fromString(incidentId))))
        .map(row -> parsed(Incident.parser(), row.snapshot));
  }

  @Override
  public Page<Incident> list(IncidentFilter filter, PageRequest page, Scope scope) {
    return lists.page(filter, page, scope).map(r -> parsed(Incident.parser(), r.snapshot));
  }

  @Override
  public boolean moreThan(int most, IncidentFilter filter, Scope scope) {
    return lists.moreThan(most, filter, scope);
  }

  @Override
  public Page<IncidentEvent> timeline(String incidentId, PageRequest page, Scope scope) {
    return timeline(incidentId, page, scope, Map.of());
  }

  @Override
  public Page<IncidentEvent> notes(String incidentId, PageRequest page, Scope scope) {
    return timeline(incidentId, page, scope, Map.of("type", EventCase.NOTE_ADDED.name()));
  }

  private Page<IncidentEvent> timeline(
      String incidentId, PageRequest page, Scope scope, Map<String, Object> wanted) {
    var where = new ArrayList<String>();
    var values = new HashMap<String, Object>();
    wanted.forEach((field, v) -> and(where, values, "r." + field + " = :" + field, field, v));
    and(where, values, "r.incidentId = :incident", "incident", UUID.fromString(incidentId));
    page.after()
        .ifPresent(
            c -> {
              where.add("(r.decidedAt > :at or (r.decidedAt = :at and r.logOffset > :place))");
              values.put("at", c.at());
              values.put("place", c.place());
            });
    var rows =
        rows(
            TimelineRow.class,
            "from TimelineRow r" + clause(where) + " order by r.decidedAt, r.logOffset",
            values,
            page.limit() + 1,
            scope);
    return Page.of(rows, page.limit(), r -> new Cursor(r.decidedAt, Long.toString(r.logOffset)))
        .map(r -> parsed(IncidentEvent.parser(), r.event));
  }

  @Override
  public Page<SignalOfIncident> signals(String incidentId, PageRequest page, Scope scope) {
    var where = new ArrayList<String>();
    var values = new HashMap<String, Object>();
    and(where, values, "r.incidentId = :incident", "incident", UUID.fromString(incidentId));
    page.after()
        .ifPresent(
            c -> {
              where.add("(r.receivedAt > :at or (r.receivedAt = :at and r.signalId > :id))");
              after(values, c);
            });
    var rows =
        rows(
            SignalRow.class,
            "from SignalRow r" + clause(where) + " order by r.receivedAt, r.signalId",
            values,
            page.limit() + 1,
            scope);
    return Page.of(rows, page.limit(), r -> new Cursor(r.receivedAt, r.signalId.toString()))
        .map(
            r ->
                new SignalOfIncident(
                    r.signalId.toString(),
                    r.incidentId.toString(),
                    r.receivedAt,
                    parsed(AlarmSignal.parser(), r.signal)));
  }

  /** Whose command it was, the caller checks: a rejection may have no incident and no region. */
  @Override
  public List<IncidentEvent> causedBy(String commandId) {
    return rows(
            TimelineRow.class,
            "from TimelineRow r where r.causeId = :cause order by r.decidedAt, r.logOffset",
            Map.of("cause", UUID.fromString(commandId)),
            EVENTS_OF_A_COMMAND,
            Scope.SYSTEM)
        .stream()
        .map(r -> parsed(IncidentEvent.parser(), r.event))
        .toList();
  }

  private <R> List<R> rows(
      Class<R> type, String query, Map<String, Object> values, int most, Scope scope) {
    return database.query(
        scope, s -> bound(s, type, query, values).setMaxResults(most).getResultList());
  }

  private static <R> Mutiny.SelectionQuery<R> bound(
      Mutiny.Session session, Class<R> type, String text, Map<String, Object> values) {
    var query = session.createSelectionQuery(text, type);
    values.forEach(query::setParameter);
    return query;
  }

  private static void and(
      List<String> where, Map<String, Object> values, String condition, String name, Object v) {
    where.add(condition);
    values.put(name, v);
  }

  private static void after(Map<String, Object> values, Cursor cursor) {
    values.put("at", cursor.at());
    values.put("id", cursor.uuid());
  }

  private static String clause(List<String> where) {
    return where.isEmpty() ? "" : " where " + String.join(" and ", where);
  }

  private static <M> M parsed(Parser<M> parser, byte[] bytes) {
    try {
      return parser.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored message cannot be read", e);
    }
  }
}
