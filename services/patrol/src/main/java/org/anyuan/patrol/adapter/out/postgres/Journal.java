package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.anyuan.common.audit.AuditEntry.AuditActor;
import org.anyuan.common.audit.AuditTrail;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.outbox.Outbox;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.topic.Topics;
import org.anyuan.patrol.application.Actor;
import org.anyuan.proto.patrol.v1.PatrolEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** What goes with a change, in its transaction: its event and its line in the audit trail. */
final class Journal {
  private final Mutiny.Session session;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final StoredJson json;
  private final Actor actor;

  Journal(Mutiny.Session session, Outbox outbox, AuditTrail audit, StoredJson json, Actor actor) {
    this.session = session;
    this.outbox = outbox;
    this.audit = audit;
    this.json = json;
    this.actor = actor;
  }

  /**
   * Publishes what happened.
   *
   * @param id of what changed and its version, so that the same is published under the same id
   * @param schoolId empty where it concerns no school
   */
  Uni<Void> publish(
      UUID id, String schoolId, RegionPath path, Instant at, PatrolEvent.Builder event) {
    var whole =
        event
            .setEventId(id.toString())
            .setSchoolId(schoolId)
            .setRegionPath(path.value())
            .setOccurredAt(Timestamps.of(at))
            .setActor(
                org.anyuan.proto.common.v1.Actor.newBuilder()
                    .setSubject(actor.name())
                    .setRole(actor.role())
                    .setScopePath(actor.scope().path().map(RegionPath::value).orElse("")))
            .build();
    var key = schoolId.isEmpty() ? path.ids().getLast() : schoolId;
    return outbox.append(
        session,
        Topics.PATROL_EVENTS,
        key,
        CloudEvent.of(id, whole, "patrol", at),
        whole.toByteArray());
  }

  /**
   * Records an act.
   *
   * @param action such as {@code unit.added}; the subject is of the kind before its point
   */
  Uni<Void> record(RegionPath path, String action, String id, Map<String, String> detail) {
    var kind = action.substring(0, action.indexOf('.'));
    return audit.record(
        session,
        path.ids().getLast(),
        path.value(),
        new AuditActor(actor.name(), actor.role()),
        action,
        kind + "/" + id,
        json.text(new TreeMap<>(detail)));
  }
}
