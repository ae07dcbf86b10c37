package org.anyuan.lead.adapter.out.postgres;

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
import org.anyuan.lead.application.Actor;
import org.anyuan.proto.lead.v1.LeadEvent;
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

  Uni<Void> publish(List<LeadEvent> events, Instant at) {
    return outbox.append(
        session,
        events.stream()
            .map(
                event ->
                    OutboxEntry.of(
                        Topics.LEAD_EVENTS,
                        key(event),
                        new CloudEvent(
                            event.getEventId(),
                            event.getDescriptorForType().getFullName(),
                            "/anyuan/lead",
                            at),
                        event))
            .toList());
  }

  /** What has no school keeps the order of its region. */
  private static String key(LeadEvent event) {
    return event.getSchoolId().isEmpty()
        ? regionOf(new RegionPath(event.getRegionPath()))
        : event.getSchoolId();
  }

  private static String regionOf(RegionPath path) {
    return path.ids().isEmpty() ? "/" : path.ids().getLast();
  }

  /**
   * An act.
   *
   * @param action such as {@code lead.triaged}; the subject is of the kind before its point
   */
  AuditEntry entry(
      RegionPath path, Instant at, String action, String id, Map<String, String> detail) {
    var kind = action.substring(0, action.indexOf('.'));
    return new AuditEntry(
        regionOf(path),
        path.value(),
        at,
        new AuditActor(actor.name(), actor.role()),
        action,
        kind + "/" + id,
        JSON.text(new TreeMap<>(detail)));
  }

  /**
   * Where an act is written down: at the thing's region, or at the actor's who has it from
   * elsewhere.
   */
  RegionPath within(RegionPath path) {
    return actor.scope().path().filter(own -> !own.contains(path)).orElse(path);
  }

  Uni<Void> record(List<AuditEntry> entries) {
    return audit.record(session, entries);
  }
}
