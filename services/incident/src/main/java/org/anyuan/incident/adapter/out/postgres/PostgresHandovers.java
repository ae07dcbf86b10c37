package org.anyuan.incident.adapter.out.postgres;

import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.Cursor;
import org.anyuan.incident.application.Page;
import org.anyuan.incident.application.PageRequest;
import org.anyuan.incident.application.calls.Handover;
import org.anyuan.incident.application.calls.HandoverRecord;
import org.anyuan.incident.application.calls.Handovers;
import org.anyuan.proto.incident.v1.Incident;

/** The outbox of handovers. Who may see a row, the policy of the table decides. */
@ApplicationScoped
class PostgresHandovers implements Handovers {
  private static final String CLAIM =
      """
      update call_handovers h set attempts = h.attempts + 1, next_attempt_at = cast(cast(?2 as text) as timestamptz)
      where h.handover_id in (
        select d.handover_id from call_handovers d where d.state = 'PENDING'
          and d.next_attempt_at <= cast(cast(?1 as text) as timestamptz)
        order by d.next_attempt_at limit ?3 for update skip locked)
      returning cast(h.handover_id as text), h.system_id, h.asked_at, h.attempts, encode(h.snapshot, 'base64')
      """;

  /** What is settled otherwise by now stays as it is. An empty text stands for none. */
  private static final String SETTLE =
      """
      update call_handovers set state = ?2, next_attempt_at = cast(nullif(cast(?3 as text), '') as timestamptz),
             failure = coalesce(nullif(cast(?4 as text), ''), failure)
      where handover_id = cast(cast(?1 as text) as uuid) and state = 'PENDING'
      """;

  private static final String LIST =
      """
      select cast(handover_id as text), cast(incident_id as text), school_id, school_name, system_id, state, asked_at,
             asked_by, attempts, next_attempt_at, failure
      from call_handovers
      where (cast(?1 as text) = '' or incident_id = cast(nullif(cast(?1 as text), '') as uuid))
        and (cast(?2 as text) = '' or state = cast(?2 as text))
        and (cast(?3 as text) = ''
             or (asked_at, handover_id)
                < (cast(nullif(cast(?3 as text), '') as timestamptz), cast(nullif(cast(?4 as text), '') as uuid)))
      order by asked_at desc, handover_id desc
      limit ?5
      """;

  private final Database database;

  PostgresHandovers(Database database) {
    this.database = database;
  }

  @Override
  public List<Handover> claim(Instant now, Instant leaseUntil, int most) {
    return database
        .query(
            Scope.SYSTEM,
            s ->
                s.createNativeQuery(CLAIM, Object[].class)
                    .setParameter(1, now.toString())
                    .setParameter(2, leaseUntil.toString())
                    .setParameter(3, (long) most)
                    .getResultList())
        .stream()
        .map(PostgresHandovers::handover)
        .toList();
  }

  private static Handover handover(Object[] row) {
    try {
      return new Handover(
          (String) row[0],
          (String) row[1],
          at(row[2]),
          ((Number) row[3]).intValue(),
          Incident.parseFrom(Base64.getMimeDecoder().decode((String) row[4])));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored message cannot be read", e);
    }
  }

  @Override
  public void sent(String handoverId) {
    settle(handoverId, "SENT", "", "");
  }

  @Override
  public void again(String handoverId, Instant at, String failure) {
    settle(handoverId, "PENDING", at.toString(), failure);
  }

  @Override
  public void failed(String handoverId, String failure) {
    settle(handoverId, "FAILED", "", failure);
  }

  private void settle(String handoverId, String state, String next, String failure) {
    database.query(
        Scope.SYSTEM,
        s ->
            s.createNativeQuery(SETTLE)
                .setParameter(1, handoverId)
                .setParameter(2, state)
                .setParameter(3, next)
                .setParameter(4, failure)
                .executeUpdate());
  }

  @Override
  public Page<HandoverRecord> list(
      Optional<String> incidentId, Optional<String> state, PageRequest page, Scope scope) {
    var after = page.after();
    var rows =
        database.query(
            scope,
            s ->
                s.createNativeQuery(LIST, Object[].class)
                    .setParameter(1, incidentId.orElse(""))
                    .setParameter(2, state.orElse(""))
                    .setParameter(3, after.map(c -> c.at().toString()).orElse(""))
                    .setParameter(4, after.map(c -> c.uuid().toString()).orElse(""))
                    .setParameter(5, page.limit() + 1L)
                    .getResultList());
    return Page.of(
        rows.stream().map(PostgresHandovers::kept).toList(),
        page.limit(),
        r -> new Cursor(r.askedAt(), r.handoverId()));
  }

  private static HandoverRecord kept(Object[] row) {
    return new HandoverRecord(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        at(row[6]),
        (String) row[7],
        ((Number) row[8]).intValue(),
        Optional.ofNullable(row[9]).map(PostgresHandovers::at),
        Optional.ofNullable((String) row[10]));
  }

  private static Instant at(Object value) {
    return value instanceof Instant instant ? instant : ((OffsetDateTime) value).toInstant();
  }
}
