package org.anyuan.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;

/**
 * Sets up Kafka and PostgreSQL for the services, then ends; 0 when all is there.
 *
 * <p>Argument: a folder with a folder of SQL files for each service that has a database.
 * Environment: {@code KAFKA_BOOTSTRAP_SERVERS}; {@code ANYUAN_KAFKA_BROKERS} (how many there are to
 * be, default 1); {@code ANYUAN_POSTGRESQL} (host:port) and {@code ANYUAN_POSTGRESQL_PASSWORD} of
 * its user {@code postgres}; for each service {@code ANYUAN_DB_<SERVICE>_OWNER_PASSWORD} and {@code
 * ANYUAN_DB_<SERVICE>_APP_PASSWORD}.
 */
public final class Main {

  private final Map<String, String> environment;

  private Main(Map<String, String> environment) {
    this.environment = environment;
  }

  public static void main(String[] args) {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    LogContext.getLogContext().getLogger("").setLevel(Level.WARN);
    if (args.length != 1) {
      System.err.println("setup: the folder of the migrations is missing");
      System.exit(2);
    }
    try {
      new Main(System.getenv()).run(Path.of(args[0]));
    } catch (RuntimeException e) {
      System.err.println("setup: " + e.getMessage());
      e.printStackTrace();
      System.exit(1);
    }
  }

  private void run(Path migrations) {
    int brokers = Integer.parseInt(environment.getOrDefault("ANYUAN_KAFKA_BROKERS", "1"));
    String kafka = needed("KAFKA_BOOTSTRAP_SERVERS");
    Brokers.await(kafka, brokers);
    TopicPlan.create(kafka, Copies.of(brokers));
    System.out.println("topics: " + TopicPlan.topics().size());
    for (Path folder : folders(migrations)) {
      database(folder.getFileName().toString(), folder);
    }
  }

  private void database(String service, Path folder) {
    String owner = needed(password(service, "OWNER"));
    try (Connection superuser =
        DriverManager.getConnection(
            url("postgres"), "postgres", needed("ANYUAN_POSTGRESQL_PASSWORD"))) {
      Databases.create(superuser, service, owner, needed(password(service, "APP")));
    } catch (SQLException e) {
      throw new IllegalStateException("The database of " + service + " was not created", e);
    }
    int count = new Migrations(url(service), service, owner).fromFolder(folder);
    System.out.println("database " + service + ": " + count + " migrations run");
  }

  private static String password(String service, String role) {
    return "ANYUAN_DB_" + service.toUpperCase(Locale.ROOT) + "_" + role + "_PASSWORD";
  }

  private String url(String database) {
    return "jdbc:postgresql://" + needed("ANYUAN_POSTGRESQL") + "/" + database;
  }

  private String needed(String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(name + " is not set");
    }
    return value;
  }

  private static List<Path> folders(Path migrations) {
    try (Stream<Path> all = Files.list(migrations)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + migrations, e);
    }
  }
}
