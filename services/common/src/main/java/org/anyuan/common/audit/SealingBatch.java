package org.anyuan.common.audit;

import com.google.protobuf.ByteString;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.audit.v1.AuditHead;

/** One transaction's worth of links. */
final class SealingBatch {
  static final int SIZE = 1000;

  private static final String HEADS =
      """
      select distinct on (region_id) region_id, sequence, hash from audit_trail
      where region_id = any($1) and sequence is not null order by region_id, sequence desc
      """;
  private static final String SEAL =
      """
      update audit_trail a
      set sequence = s.sequence, previous_hash = decode(s.previous, 'base64'),
          hash = decode(s.hash, 'base64'), sealed_at = $2
      from json_to_recordset(cast(cast($1 as text) as json))
        as s(id bigint, sequence bigint, previous text, hash text)
      where a.id = s.id and a.sequence is null
      """;
  private static final String PUBLISH =
      """
      insert into outbox (topic, key, event_id, event_type, event_source, event_time, value)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  private final SqlConnection connection;

  SealingBatch(SqlConnection connection) {
    this.connection = connection;
  }

  /** False: another copy seals. */
  Uni<Boolean> lock(long lock) {
    return connection
        .preparedQuery(
            "select pg_try_advisory_xact_lock($1), set_config('anyuan.scope', '/', true)")
        .execute(Tuple.of(lock))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  Uni<Integer> seal(String service, Instant now) {
    return connection
        .preparedQuery(
            "select "
                + AuditRows.FIELDS
                + " from audit_trail where sequence is null order by id limit $1")
        .execute(Tuple.of(SIZE))
        .chain(
            rows ->
                rows.size() == 0
                    ? Uni.createFrom().item(0)
                    : heads(rows).chain(heads -> link(service, rows, heads, now)));
  }

  private Uni<Map<String, ChainHead>> heads(RowSet<Row> unsealed) {
    var regions = new java.util.TreeSet<String>();
    unsealed.forEach(row -> regions.add(row.getString("region_id")));
    return connection
        .preparedQuery(HEADS)
        .execute(Tuple.tuple().addValue(regions.toArray(String[]::new)))
        .map(
            rows -> {
              var heads = new HashMap<String, ChainHead>();
              rows.forEach(
                  row ->
                      heads.put(
                          row.getString("region_id"),
                          new ChainHead(row.getLong("sequence"), AuditRows.bytes(row, "hash"))));
              return heads;
            });
  }

  private Uni<Integer> link(
      String service, RowSet<Row> unsealed, Map<String, ChainHead> heads, Instant now) {
    var links = new JsonArray();
    var moved = new LinkedHashMap<String, ChainHead>();
    unsealed.forEach(
        row -> {
          var entry = AuditRows.entry(row);
          var before = heads.getOrDefault(entry.regionId(), ChainHead.EMPTY);
          var after = before.link(entry);
          heads.put(entry.regionId(), after);
          moved.put(entry.regionId(), after);
          links.add(
              new JsonObject()
                  .put("id", row.getLong("id"))
                  .put("sequence", after.sequence())
                  .put("previous", base64(before.hash()))
                  .put("hash", base64(after.hash())));
        });
    var at = now.atOffset(java.time.ZoneOffset.UTC);
    return connection
        .preparedQuery(SEAL)
        .execute(Tuple.of(links.encode(), at))
        .chain(
            () ->
                connection
                    .preparedQuery(PUBLISH)
                    .executeBatch(
                        moved.entrySet().stream()
                            .map(head -> event(service, head.getKey(), head.getValue(), now))
                            .toList()))
        .replaceWith(unsealed.size());
  }

  private static Tuple event(String service, String regionId, ChainHead head, Instant now) {
    var value =
        AuditHead.newBuilder()
            .setService(service)
            .setRegionId(regionId)
            .setSequence(head.sequence())
            .setHeadSha256(head.hash())
            .setSealedAt(Timestamps.of(now))
            .build();
    var id =
        DeterministicId.of(Topics.AUDIT_HEADS, service, regionId, Long.toString(head.sequence()));
    var event = CloudEvent.of(id, value, service, now);
    return Tuple.tuple()
        .addString(Topics.AUDIT_HEADS)
        .addString(regionId)
        .addString(event.id())
        .addString(event.type())
        .addString(event.source())
        .addOffsetDateTime(now.atOffset(java.time.ZoneOffset.UTC))
        .addBuffer(io.vertx.mutiny.core.buffer.Buffer.buffer(value.toByteArray()));
  }

  private static String base64(ByteString bytes) {
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
