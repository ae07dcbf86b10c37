package org.anyuan.local.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.anyuan.local.EmbeddedBroker;
import org.anyuan.local.EmbeddedDatabase;
import org.anyuan.local.Ports;
import org.anyuan.local.PostgresCluster;
import org.anyuan.local.SecretFiles;

/** The broker in this JVM, the database as its child. */
final class EmbeddedStores implements TestStores {

  private final EmbeddedBroker broker;
  private final EmbeddedDatabase database;

  EmbeddedStores(Path folder) {
    String superuser = SecretFiles.random();
    int port = Ports.free();
    Path programs = Path.of(System.getProperty("java.io.tmpdir"), "anyuan-programs");
    PostgresCluster cluster =
        PostgresCluster.prepare(programs, folder.resolve("postgresql"), port, superuser);
    // Nothing here outlives the JVM, so nothing has to reach the disk.
    Map<String, String> settings =
        Map.of("fsync", "off", "shared_buffers", "64MB", "max_connections", "200");
    broker = new EmbeddedBroker(Ports.free(), Ports.free(), folder.resolve("kafka"));
    database =
        new EmbeddedDatabase(cluster, port, superuser, settings, folder.resolve("postgresql.log"));
  }

  @Override
  public void start() {
    Thread starting = Thread.ofPlatform().start(database::start);
    broker.start();
    try {
      starting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // Does nothing if it runs, and says why if it does not.
    database.start();
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public void startBroker() {
    broker.start();
  }

  @Override
  public void stopBroker() {
    broker.stop();
  }

  @Override
  public int databasePort() {
    return database.port();
  }

  @Override
  public void startDatabase() {
    database.start();
  }

  @Override
  public void stopDatabase() {
    database.stop();
  }

  @Override
  public void killDatabase() {
    database.kill();
  }

  /** The broker ends with its JVM; only the child process would stay. */
  @Override
  public void close() {
    database.kill();
  }

  @Override
  public Connection superuser(String name) throws SQLException {
    return database.superuser(name);
  }
}
