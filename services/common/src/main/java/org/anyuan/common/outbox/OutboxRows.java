package org.anyuan.common.outbox;

import com.google.protobuf.ByteString;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.cloudevents.CloudEvent;

/** The outbox's table, from the relay's own thread. */
final class OutboxRows {
  static final int BATCH = 500;
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  // Any number that no other lock of the database uses.
  private static final long LOCK = 0x616e7975616e01L;

  private static final String SELECT =
      """
      select id, topic, key, event_id, event_type, event_source, event_time, value from outbox o
      where failed_at is null and not exists (
        select 1 from outbox f
        where f.topic = o.topic and f.key = o.key and f.id < o.id and f.failed_at is not null)
      order by id limit $1
      """;

  private final Pool pool;

  OutboxRows(Pool pool) {
    this.pool = pool;
  }

  /**
   * Gives the oldest unsent rows to the sender and records what became of them, in one transaction
   * that holds the service's one relay lock. Returns how many rows were sent or refused; none when
   * another copy relays.
   */
  int relay(Function<Collection<OutboxRow>, Map<OutboxRow, Delivery>> sender) {
    var connection = await(pool.getConnection());
    try {
      var transaction = await(connection.begin());
      try {
        var done = relayLocked(connection, sender);
        await(transaction.commit());
        return done;
      } catch (RuntimeException e) {
        rollBack(transaction);
        throw e;
      }
    } finally {
      await(connection.close());
    }
  }

  private static void rollBack(Transaction transaction) {
    try {
      await(transaction.rollback());
    } catch (RuntimeException _) {
      // The connection is gone, and with it the transaction.
    }
  }

  private int relayLocked(
      SqlConnection connection, Function<Collection<OutboxRow>, Map<OutboxRow, Delivery>> sender) {
    if (!lock(connection)) {
      return 0;
    }
    var rows = new ArrayList<OutboxRow>();
    await(connection.preparedQuery(SELECT).execute(Tuple.of(BATCH)))
        .forEach(row -> rows.add(read(row)));
    if (rows.isEmpty()) {
      return 0;
    }
    var results = sender.apply(rows);
    var sent =
        results.entrySet().stream()
            .filter(result -> result.getValue() instanceof Delivery.Sent)
            .map(result -> result.getKey().id())
            .toArray(Long[]::new);
    var done = sent.length;
    await(
        connection
            .preparedQuery("delete from outbox where id = any($1)")
            .execute(Tuple.tuple().addValue(sent)));
    for (var result : results.entrySet()) {
      if (result.getValue() instanceof Delivery.Refused refused) {
        fail(connection, result.getKey().id(), refused.reason());
        done++;
      }
    }
    return done;
  }

  private static boolean lock(SqlConnection connection) {
    var row =
        await(
                connection
                    .preparedQuery(
                        "select pg_try_advisory_xact_lock($1),"
                            + " set_config('anyuan.scope', '/', true)")
                    .execute(Tuple.of(LOCK)))
            .iterator()
            .next();
    return row.getBoolean(0);
  }

  private static void fail(SqlConnection connection, long id, String reason) {
    await(
        connection
            .preparedQuery(
                "update outbox set failed_at = now(), failure = left($2, 1000) where id = $1")
            .execute(Tuple.of(id, reason)));
  }

  /** Since when the oldest row that is not refused waits, and how many are refused. */
  Backlog backlog() {
    var row =
        await(
                pool.withTransaction(
                    connection ->
                        connection
                            .query("select set_config('anyuan.scope', '/', true)")
                            .execute()
                            .chain(() -> connection.query(BACKLOG).execute())))
            .iterator()
            .next();
    return new Backlog(
        Optional.ofNullable(row.getOffsetDateTime(0)).map(OffsetDateTime::toInstant),
        row.getLong(1));
  }

  private static final String BACKLOG =
      """
      select (select created_at from outbox where failed_at is null order by id limit 1),
             (select count(*) from outbox where failed_at is not null)
      """;

  record Backlog(Optional<Instant> oldestUnsent, long refused) {}

  private static OutboxRow read(Row row) {
    return new OutboxRow(
        row.getLong("id"),
        row.getString("topic"),
        row.getString("key"),
        new CloudEvent(
            row.getString("event_id"),
            row.getString("event_type"),
            row.getString("event_source"),
            row.getOffsetDateTime("event_time").toInstant()),
        Optional.ofNullable(row.get(Buffer.class, "value"))
            .map(buffer -> ByteString.copyFrom(buffer.getBytes())));
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(DEADLINE);
  }
}
