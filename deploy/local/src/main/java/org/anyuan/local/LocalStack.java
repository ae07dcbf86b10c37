package org.anyuan.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.anyuan.local.supervise.Refused;
import org.anyuan.local.supervise.RunFolder;
import org.anyuan.local.supervise.Supervisor;
import org.anyuan.setup.Databases;
import org.anyuan.setup.Migrations;
import org.anyuan.setup.TopicPlan;

/** Brings the whole stack up: stores, topics, databases, services. */
final class LocalStack {

  private static final Duration STORES_DEADLINE = Duration.ofSeconds(60);
  private static final Duration CACHE_DEADLINE = Duration.ofMinutes(2);
  private static final Duration SERVICES_DEADLINE = Duration.ofMinutes(3);

  private final Path repository;
  private final RunFolder run;
  private final StackPorts ports;
  private final StackParts parts;
  private final Supervisor supervisor;
  private final Consumer<String> say;

  LocalStack(
      Path repository,
      RunFolder run,
      StackPorts ports,
      StackParts parts,
      Supervisor supervisor,
      Consumer<String> say) {
    this.repository = repository;
    this.run = run;
    this.ports = ports;
    this.parts = parts;
    this.supervisor = supervisor;
    this.say = say;
  }

  void up(List<String> services) {
    Path built = repository.resolve("deploy/local/target");
    if (Files.isDirectory(built.resolve("lib"))) {
      Apps.refresh(built.resolve("lib"), run.application("kafka").resolve("lib"));
      Apps.refreshJar(
          built, "anyuan-local-*.jar", run.application("kafka").resolve("launcher.jar"));
    }
    services.forEach(this::copy);
    parts.prepareCaches();
    // Preparing PostgreSQL takes a moment the first time; Kafka starts meanwhile.
    supervisor.start(List.of(parts.kafka()));
    supervisor.start(List.of(parts.postgresql()));
    supervisor.awaitReady(STORES_DEADLINE);
    TopicPlan.create(parts.kafkaAddress());
    say.accept("topics: " + TopicPlan.topics().size());
    services.forEach(this::migrate);
    // The door last: it is what a person tries first.
    supervisor.start(services.stream().map(parts::service).toList());
    supervisor.awaitReady(SERVICES_DEADLINE);
  }

  /**
   * Starts those anew that had no cache, which they write as they end. Only worth it once all was
   * used: a cache holds what a JVM has seen. Returns whether any was started anew.
   */
  boolean makeQuick(List<String> services) {
    List<String> slow = parts.withoutCache();
    List<String> first = services.stream().filter(slow::contains).toList();
    if (!slow.isEmpty()) {
      say.accept("once for each build: caches for quick restarts 首次启动缓存 " + slow);
      supervisor.restart(first, CACHE_DEADLINE, parts::adoptCache);
      // Kafka after those that write to it.
      supervisor.restart(
          slow.stream().filter("kafka"::equals).toList(), CACHE_DEADLINE, parts::adoptCache);
      supervisor.awaitReady(SERVICES_DEADLINE);
    }
    return !slow.isEmpty();
  }

  private void copy(String service) {
    Path built = built(service);
    if (!Files.exists(built.resolve("quarkus-run.jar"))) {
      throw new Refused(service + " is not built: " + built + " is missing (mvn package)");
    }
    Apps.refresh(built, run.application(service));
  }

  private void migrate(String service) {
    Path folder =
        repository.resolve("services").resolve(service).resolve("src/main/resources/db/migration");
    Path jars = run.application(service).resolve("app");
    Migrations migrations =
        new Migrations(
            EmbeddedDatabase.jdbcUrl(ports.postgresql(), service),
            service,
            parts.ownerPassword(service));
    if (!Files.isDirectory(folder) && !Migrations.inJars(jars)) {
      return;
    }
    try (Connection connection = parts.superuser("postgres")) {
      Databases.create(
          connection, service, parts.ownerPassword(service), parts.appPassword(service));
    } catch (SQLException e) {
      throw new IllegalStateException("The database of " + service + " was not created", e);
    }
    int count =
        Files.isDirectory(folder) ? migrations.fromFolder(folder) : migrations.fromJars(jars);
    say.accept("database " + service + ": " + count + " migrations run");
  }

  private Path built(String service) {
    return repository.resolve("services").resolve(service).resolve("target/quarkus-app");
  }
}
