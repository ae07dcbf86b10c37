package org.anyuan.incident.adapter.out.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.audit.AuditEntry.AuditActor;
import org.anyuan.common.audit.AuditTrail;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.Cursor;
import org.anyuan.incident.application.Page;
import org.anyuan.incident.application.PageRequest;
import org.anyuan.incident.application.Viewer;
import org.anyuan.incident.application.shifts.ShiftHandover;
import org.anyuan.incident.application.shifts.ShiftHandover.Acceptance;
import org.anyuan.incident.application.shifts.ShiftHandover.OpenTask;
import org.anyuan.incident.application.shifts.ShiftHandovers;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who may see one, the policy of the table decides. */
@ApplicationScoped
class PostgresShiftHandovers implements ShiftHandovers {
  private static final String KEEP =
      """
      insert into shift_handovers (handover_id, region_path, given_by, given_at, notes, open_tasks, waiting_tasks, tasks)
      values (cast(cast(?1 as text) as uuid), ?2, ?3, cast(cast(?4 as text) as timestamptz), ?5, ?6, ?7,
              cast(cast(?8 as text) as jsonb))
      on conflict do nothing
      """;

  private static final String ACCEPT =
      """
      update shift_handovers set accepted_by = ?2, accepted_at = cast(cast(?3 as text) as timestamptz), acceptance_note = ?4
      where handover_id = cast(cast(?1 as text) as uuid) and accepted_by is null and given_by <> ?2
      """;

  private static final String COLUMNS =
      """
      select cast(handover_id as text), region_path, given_by, given_at, notes, open_tasks, waiting_tasks, accepted_by,
             accepted_at, acceptance_note
      """;

  private static final String FIND =
      COLUMNS
          + ", cast(tasks as text) from shift_handovers where handover_id = cast(cast(?1 as text) as uuid)";

  private static final String LIST =
      COLUMNS
          + """
          , '[]' from shift_handovers
          where cast(?1 as text) = ''
                or (given_at, handover_id)
                   < (cast(nullif(cast(?1 as text), '') as timestamptz), cast(nullif(cast(?2 as text), '') as uuid))
          order by given_at desc, handover_id desc
          limit ?3
          """;

  private final Database database;
  private final AuditTrail audit;
  private final ObjectMapper json;

  PostgresShiftHandovers(Database database, AuditTrail audit, ObjectMapper json) {
    this.database = database;
    this.audit = audit;
    this.json = json;
  }

  @Override
  public Optional<ShiftHandover> keep(ShiftHandover h, Viewer giver) {
    var fresh =
        database.query(
            giver.scope(),
            s ->
                s.createNativeQuery(KEEP)
                    .setParameter(1, h.id())
                    .setParameter(2, h.region().value())
                    .setParameter(3, h.givenBy())
                    .setParameter(4, h.givenAt().toString())
                    .setParameter(5, h.notes())
                    .setParameter(6, h.open())
                    .setParameter(7, h.waiting())
                    .setParameter(8, written(h.tasks()))
                    .executeUpdate()
                    .call(rows -> recorded(s, rows, h, giver, "shift.given")));
    return fresh == 1 ? Optional.of(h) : find(h.id(), giver.scope());
  }

  @Override
  public boolean accept(ShiftHandover h, Acceptance acceptance, Viewer taker) {
    return database.query(
            taker.scope(),
            s ->
                s.createNativeQuery(ACCEPT)
                    .setParameter(1, h.id())
                    .setParameter(2, acceptance.by())
                    .setParameter(3, acceptance.at().toString())
                    .setParameter(4, acceptance.note())
                    .executeUpdate()
                    .call(rows -> recorded(s, rows, h, taker, "shift.accepted")))
        == 1;
  }

  private Uni<Void> recorded(
      Mutiny.Session s, int rows, ShiftHandover h, Viewer actor, String action) {
    if (rows == 0) {
      return Uni.createFrom().voidItem();
    }
    var ids = h.region().ids();
    return audit.record(
        s,
        ids.isEmpty() ? "unknown" : ids.getLast(),
        h.region().value(),
        new AuditActor(actor.subject(), actor.role()),
        action,
        "shift/" + h.id(),
        "{\"open\":%d,\"waiting\":%d}".formatted(h.open(), h.waiting()));
  }

  @Override
  public Optional<ShiftHandover> find(String id, Scope scope) {
    return database
        .query(
            scope,
            s -> s.createNativeQuery(FIND, Object[].class).setParameter(1, id).getResultList())
        .stream()
        .map(this::read)
        .findFirst();
  }

  @Override
  public Page<ShiftHandover> list(PageRequest page, Scope scope) {
    var after = page.after();
    var rows =
        database.query(
            scope,
            s ->
                s.createNativeQuery(LIST, Object[].class)
                    .setParameter(1, after.map(c -> c.at().toString()).orElse(""))
                    .setParameter(2, after.map(c -> c.uuid().toString()).orElse(""))
                    .setParameter(3, page.limit() + 1L)
                    .getResultList());
    return Page.of(
        rows.stream().map(this::read).toList(), page.limit(), h -> new Cursor(h.givenAt(), h.id()));
  }

  private ShiftHandover read(Object[] row) {
    return new ShiftHandover(
        (String) row[0],
        new RegionPath((String) row[1]),
        (String) row[2],
        at(row[3]),
        (String) row[4],
        ((Number) row[5]).intValue(),
        ((Number) row[6]).intValue(),
        tasks((String) row[10]),
        Optional.ofNullable((String) row[7])
            .map(by -> new Acceptance(by, at(row[8]), (String) row[9])));
  }

  private String written(List<OpenTask> tasks) {
    try {
      // PostgreSQL keeps no such character in JSON, and a school's name needs none.
      return json.writeValueAsString(tasks).replace("\\u0000", "");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<OpenTask> tasks(String text) {
    try {
      return json.readValue(text, new TypeReference<List<OpenTask>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored tasks cannot be read", e);
    }
  }

  private static Instant at(Object value) {
    return value instanceof Instant instant ? instant : ((OffsetDateTime) value).toInstant();
  }
}
