package org.anyuan.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL as a child of this JVM. It may be stopped, or killed, and started again on the
 * same port and data.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final PostgresCluster cluster;
  private final int port;
  private final String superuserPassword;
  private final Map<String, String> settings;
  private final Path log;
  private Process process;

  public EmbeddedDatabase(
      PostgresCluster cluster,
      int port,
      String superuserPassword,
      Map<String, String> settings,
      Path log) {
    this.cluster = cluster;
    this.port = port;
    this.superuserPassword = superuserPassword;
    this.settings = Map.copyOf(settings);
    this.log = log;
  }

  public int port() {
    return port;
  }

  public synchronized boolean running() {
    return process != null && process.isAlive();
  }

  public synchronized void start() {
    if (running()) {
      return;
    }
    launch();
    awaitAnswer();
  }

  /** Stops fast: running transactions are rolled back, what was committed is kept. */
  public synchronized void stop() {
    if (running()) {
      signal("INT");
      awaitEnd();
    }
  }

  /** What {@code kill -9} does to the postmaster; its children notice and end. */
  public synchronized void kill() {
    if (running()) {
      process.destroyForcibly();
      awaitEnd();
    }
  }

  @Override
  public void close() {
    stop();
  }

  public String jdbcUrl(String database) {
    return jdbcUrl(port, database);
  }

  static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** A connection that may do anything: for setting up and for tests. */
  public Connection superuser(String database) throws SQLException {
    return connect(port, database, PostgresCluster.SUPERUSER, superuserPassword);
  }

  static Connection connect(int port, String database, String user, String password)
      throws SQLException {
    Properties properties = new Properties();
    properties.put("user", user);
    properties.put("password", password);
    properties.put("loginTimeout", "5");
    properties.put("connectTimeout", "5");
    properties.put("socketTimeout", "60");
    return DriverManager.getConnection(jdbcUrl(port, database), properties);
  }

  private void awaitAnswer() {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (true) {
      try (Connection connection = superuser("postgres")) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        if (!process.isAlive()) {
          // Backends of a killed postmaster may hold its shared memory for a moment longer.
          restartOrFail(end, e);
        } else if (System.nanoTime() > end) {
          throw new IllegalStateException("PostgreSQL does not answer within " + DEADLINE, e);
        }
      }
      pause();
    }
  }

  private void restartOrFail(long end, SQLException cause) {
    if (System.nanoTime() > end) {
      throw new IllegalStateException("PostgreSQL ended while starting, see " + log, cause);
    }
    launch();
  }

  private void launch() {
    try {
      process =
          new ProcessBuilder(cluster.command(settings))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .redirectInput(new File("/dev/null"))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL could not be started", e);
    }
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    } catch (IOException e) {
      process.destroy();
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while PostgreSQL started", e);
    }
  }
}
