package org.anyuan.common.audit;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Verifies every chain of this service from end to end. Blocks: call it on a worker thread. */
@ApplicationScoped
public class AuditVerifier {
  private static final int PAGE = 2000;
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final String PAGE_QUERY =
      "select "
          + AuditRows.FIELDS
          + ", sequence, previous_hash, hash from audit_trail"
          + " where sequence is not null and (region_id, sequence, id) > ($1, $2, $3)"
          + " order by region_id, sequence, id limit "
          + PAGE;

  private final String service;
  private final String bootstrapServers;
  private final Instance<Pool> pools;

  AuditVerifier(
      @ConfigProperty(name = "quarkus.application.name", defaultValue = "anyuan") String service,
      @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "127.0.0.1:9092")
          String bootstrapServers,
      Instance<Pool> pools) {
    this.service = service;
    this.bootstrapServers = bootstrapServers;
    this.pools = pools;
  }

  public AuditReport verify() {
    // The heads first: a link that is sealed meanwhile is in the table, never in the heads alone.
    var check = new ChainCheck(PublishedHeads.read(bootstrapServers, service));
    var connection = pools.get().getConnection().await().atMost(DEADLINE);
    try {
      var transaction = connection.begin().await().atMost(DEADLINE);
      connection
          .query(
              "set transaction isolation level repeatable read read only;"
                  + " select set_config('anyuan.scope', '/', true)")
          .execute()
          .await()
          .atMost(DEADLINE);
      walk(connection, check);
      var report = check.report(unsealed(connection));
      transaction.commit().await().atMost(DEADLINE);
      return report;
    } finally {
      connection.close().await().atMost(DEADLINE);
    }
  }

  private static void walk(SqlConnection connection, ChainCheck check) {
    var last = Tuple.of("", 0L, 0L);
    while (true) {
      var rows = connection.preparedQuery(PAGE_QUERY).execute(last).await().atMost(DEADLINE);
      for (var row : rows) {
        check.link(
            AuditRows.entry(row),
            row.getLong("sequence"),
            AuditRows.bytes(row, "previous_hash"),
            AuditRows.bytes(row, "hash"));
        last = Tuple.of(row.getString("region_id"), row.getLong("sequence"), row.getLong("id"));
      }
      if (rows.size() < PAGE) {
        return;
      }
    }
  }

  private static long unsealed(SqlConnection connection) {
    return connection
        .query("select count(*) from audit_trail where sequence is null")
        .execute()
        .await()
        .atMost(DEADLINE)
        .iterator()
        .next()
        .getLong(0);
  }
}
