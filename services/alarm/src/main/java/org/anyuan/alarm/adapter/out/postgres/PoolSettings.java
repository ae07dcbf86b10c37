package org.anyuan.alarm.adapter.out.postgres;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** A database that does not answer is to be noticed soon: a device waits. */
@Singleton
class PoolSettings implements PgPoolCreator {
  private static final int CONNECT_MILLIS = 500;
  private static final int WAITING = 2000;

  @Override
  public Pool create(Input input) {
    for (var options : input.pgConnectOptionsList()) {
      options.setConnectTimeout(CONNECT_MILLIS).setReconnectAttempts(0);
      options.addProperty("statement_timeout", "2000");
      options.addProperty("lock_timeout", "1000");
      options.addProperty("application_name", "alarm");
    }
    return Pool.pool(
        input.vertx(),
        input.pgConnectOptionsList().getFirst(),
        input
            .poolOptions()
            .setConnectionTimeout((int) Transactions.DEADLINE.toMillis())
            .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
            .setMaxWaitQueueSize(WAITING));
  }
}
