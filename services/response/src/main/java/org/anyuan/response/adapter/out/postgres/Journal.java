package org.anyuan.response.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anyuan.common.audit.AuditEntry;
import org.anyuan.common.audit.AuditEntry.AuditActor;
import org.anyuan.common.audit.AuditTrail;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.outbox.Outbox;
import org.anyuan.common.outbox.OutboxEntry;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.anyuan.response.application.Actor;
import org.hibernate.reactive.mutiny.Mutiny;

/** What goes with a change, in its transaction: its events and its lines in the audit trail. */
final class Journal {
  private static final StoredJson JSON = new StoredJson();

  private final Mutiny.Session session;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Actor actor;

  Journal(Mutiny.Session session, Outbox outbox, AuditTrail audit, Actor actor) {
    this.session = session;
    this.outbox = outbox;
    this.audit = audit;
    this.actor = actor;
  }

  Uni<Void> publish(List<ResponseEvent> events, Instant at) {
    return outbox.append(
        session,
        events.stream()
            .map(
                event ->
                    OutboxEntry.of(
                        Topics.RESPONSE_EVENTS,
                        key(event),
                        new CloudEvent(
                            event.getEventId(),
                            event.getDescriptorForType().getFullName(),
                            "/anyuan/response",
                            at),
                        event))
            .toList());
  }

  /** What is of no school goes by its region. */
  private static String key(ResponseEvent event) {
    var ids = new RegionPath(event.getRegionPath()).ids();
    return event.getSchoolId().isEmpty() ? ids.getLast() : event.getSchoolId();
  }

  Actor by() {
    return actor;
  }

  /**
   * An act.
   *
   * @param action such as {@code plan.added}; the subject is of the kind before its point
   */
  AuditEntry entry(
      RegionPath path, Instant at, String action, String id, Map<String, String> detail) {
    var kind = action.substring(0, action.indexOf('.'));
    return new AuditEntry(
        path.ids().isEmpty() ? "/" : path.ids().getLast(),
        path.value(),
        at,
        new AuditActor(actor.name(), actor.role()),
        action,
        kind + "/" + id,
        JSON.text(new TreeMap<>(detail)));
  }

  Uni<Void> record(List<AuditEntry> entries) {
    return audit.record(session, entries);
  }
}
