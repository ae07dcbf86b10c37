package org.anyuan.common.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.protobuf.ByteString;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.region.CommitListener;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes events in the caller's transaction.
 *
 * <p>Before it takes them it flushes the session: a changed aggregate's row is then locked until
 * the commit, so the events of one key get their numbers in the order of the versions.
 */
@ApplicationScoped
public class Outbox implements CommitListener {
  // One statement for any number of rows; JSON carries them because it needs no array types.
  private static final String INSERT =
      """
      insert into outbox (topic, key, event_id, event_type, event_source, event_time, value)
      select r.topic, r.key, r.event_id, r.event_type, r.event_source, r.event_time,
             decode(r.value, 'base64')
      from json_to_recordset(cast(cast(?1 as text) as json)) as r(
        topic text, key text, event_id text, event_type text, event_source text,
        event_time timestamptz, value text)
      """;

  private final ObjectMapper json;
  private final OutboxRelay relay;
  private final Set<Mutiny.Session> appended = ConcurrentHashMap.newKeySet();

  Outbox(ObjectMapper json, OutboxRelay relay) {
    this.json = json;
    this.relay = relay;
  }

  /** The value may be null: a tombstone of a compacted topic. */
  public Uni<Void> append(
      Mutiny.Session session, String topic, String key, CloudEvent event, byte[] value) {
    var bytes = Optional.ofNullable(value).map(ByteString::copyFrom);
    return append(session, List.of(new OutboxEntry(topic, key, event, bytes)));
  }

  public Uni<Void> append(Mutiny.Session session, List<OutboxEntry> entries) {
    if (entries.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return session
        .flush()
        .chain(
            () -> {
              appended.add(session);
              return session
                  .createNativeQuery(INSERT)
                  .setParameter(1, rows(entries).toString())
                  .executeUpdate();
            })
        .replaceWithVoid();
  }

  @Override
  public void ended(Mutiny.Session session, boolean committed) {
    if (appended.remove(session) && committed) {
      relay.wake();
    }
  }

  private ArrayNode rows(List<OutboxEntry> entries) {
    var rows = json.createArrayNode();
    for (var entry : entries) {
      rows.addObject()
          .put("topic", entry.topic())
          .put("key", entry.key())
          .put("event_id", entry.event().id())
          .put("event_type", entry.event().type())
          .put("event_source", entry.event().source())
          .put("event_time", entry.event().time().toString())
          .put(
              "value",
              entry
                  .value()
                  .map(value -> Base64.getEncoder().encodeToString(value.toByteArray()))
                  .orElse(null));
    }
    return rows;
  }
}
