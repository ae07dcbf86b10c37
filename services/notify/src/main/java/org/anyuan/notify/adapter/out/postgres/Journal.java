package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
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
import org.anyuan.notify.application.Actor;
import org.anyuan.proto.notify.v1.NotifyEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** What goes with a change, in its transaction: its events and its lines in the audit trail. */
final class Journal {
  private static final StoredJson JSON = new StoredJson();

  private final Mutiny.Session session;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Actor actor;
  private final List<OutboxEntry> said = new ArrayList<>();

  Journal(Mutiny.Session session, Outbox outbox, AuditTrail audit, Actor actor) {
    this.session = session;
    this.outbox = outbox;
    this.audit = audit;
    this.actor = actor;
  }

  /** In this order, by one statement at the end of the work. */
  Uni<Void> publish(List<NotifyEvent> events, Instant at) {
    for (var event : events) {
      said.add(
          OutboxEntry.of(
              Topics.NOTIFY_DELIVERIES,
              key(event),
              new CloudEvent(
                  event.getEventId(),
                  event.getDescriptorForType().getFullName(),
                  "/anyuan/notify",
                  at),
              event));
    }
    return Uni.createFrom().voidItem();
  }

  /** The last thing before the commit. */
  Uni<Void> end() {
    return outbox.append(session, List.copyOf(said));
  }

  /** What is of no school goes by its region. */
  private static String key(NotifyEvent event) {
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

  /**
   * In which region's chain a line goes. Whoever acts beyond their own region, as one of those in a
   * roster, acts from there.
   */
  RegionPath within(RegionPath of) {
    return actor.scope().path().filter(own -> !own.contains(of)).orElse(of);
  }

  Uni<Void> record(List<AuditEntry> entries) {
    return audit.record(session, entries);
  }
}
