package org.anyuan.local.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A Kafka and a PostgreSQL that keep their data and their addresses when they are stopped. */
interface TestStores extends AutoCloseable {

  /**
   * Of this machine, or containers where {@code TEST_CONTAINERS=true} asks for them: no test knows
   * which.
   */
  static TestStores of(Path folder) {
    return Boolean.parseBoolean(System.getenv("TEST_CONTAINERS"))
        ? new ContainerStores()
        : new EmbeddedStores(folder);
  }

  /** Both; returns once they answer. May be repeated. */
  void start();

  String bootstrapServers();

  void startBroker();

  void stopBroker();

  int databasePort();

  void startDatabase();

  void stopDatabase();

  /** As {@code kill -9} does. */
  void killDatabase();

  /** Ends both, for good. */
  @Override
  void close();

  /** A connection that may do anything. */
  Connection superuser(String database) throws SQLException;
}
