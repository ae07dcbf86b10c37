package org.anyuan.ledger.adapter.out.postgres;

import com.google.protobuf.Message;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anyuan.common.audit.AuditEntry;
import org.anyuan.common.audit.AuditEntry.AuditActor;
import org.anyuan.common.audit.AuditTrail;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outbox.Outbox;
import org.anyuan.common.outbox.OutboxEntry;
import org.anyuan.ledger.application.Change;
import org.hibernate.reactive.mutiny.Mutiny;

/** What goes with a stored change: its event and its line in the audit trail. */
final class Publication {
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;
  private final JsonColumns json;
  private final AuditActor actor;

  Publication(Outbox outbox, AuditTrail audit, Clock clock, JsonColumns json, AuditActor actor) {
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
    this.actor = actor;
  }

  <T> Uni<Void> of(Mutiny.Session session, RowMapping<?, T, ?> mapping, List<Change<T>> changes) {
    var now = clock.instant();
    return again(session, mapping, changes.stream().map(Change::after).toList())
        .chain(
            () ->
                audit.record(session, changes.stream().map(c -> entry(mapping, c, now)).toList()));
  }

  /** The same version is the same event: its id is repeated. */
  <T> Uni<Void> again(Mutiny.Session session, RowMapping<?, T, ?> mapping, List<T> values) {
    var now = clock.instant();
    return outbox.append(session, values.stream().map(v -> event(mapping, v, now)).toList());
  }

  private static <T> OutboxEntry event(RowMapping<?, T, ?> mapping, T value, Instant now) {
    return event(
        new Told(
            mapping.topic(),
            mapping.id(value).toString(),
            mapping.version(value),
            mapping.message(value)),
        now);
  }

  /** A thing as it stands, under its key. */
  record Told(String topic, String key, long version, Message message) {}

  /** Of what keeps its own lines in the trail. */
  Uni<Void> tell(Mutiny.Session session, List<Told> told) {
    var now = clock.instant();
    return outbox.append(session, told.stream().map(one -> event(one, now)).toList());
  }

  private static OutboxEntry event(Told told, Instant now) {
    var id = DeterministicId.of(told.topic(), told.key(), Long.toString(told.version()));
    return OutboxEntry.of(
        told.topic(), told.key(), CloudEvent.of(id, told.message(), "ledger", now), told.message());
  }

  private <T> AuditEntry entry(RowMapping<?, T, ?> mapping, Change<T> change, Instant now) {
    var where = mapping.where(change.after());
    var subject = change.action().substring(0, change.action().indexOf('.'));
    return new AuditEntry(
        where.regionId(),
        where.path(),
        now,
        actor,
        change.action(),
        subject + "/" + mapping.id(change.after()),
        json.text(differences(mapping, change)));
  }

  /**
   * An act that is no new version of what is published.
   *
   * @param subject to what, such as {@code school/420106-001}
   */
  record Act(
      String regionId, String path, String action, String subject, Map<String, String> detail) {}

  Uni<Void> record(Mutiny.Session session, Act act) {
    return audit.record(
        session,
        act.regionId(),
        act.path(),
        actor,
        act.action(),
        act.subject(),
        json.text(new TreeMap<>(act.detail())));
  }

  /** The facts that are new, each with what it was before. */
  private static <T> Map<String, Object> differences(
      RowMapping<?, T, ?> mapping, Change<T> change) {
    var before = change.before().map(mapping::facts).orElse(Map.of());
    var changed = new LinkedHashMap<String, List<String>>();
    mapping
        .facts(change.after())
        .forEach(
            (name, value) -> {
              var was = before.getOrDefault(name, "");
              if (!was.equals(value)) {
                changed.put(name, List.of(was, value));
              }
            });
    var detail = new LinkedHashMap<String, Object>();
    detail.put("version", mapping.version(change.after()));
    detail.put("changes", changed);
    change.reason().ifPresent(reason -> detail.put("reason", reason.value()));
    return detail;
  }
}
