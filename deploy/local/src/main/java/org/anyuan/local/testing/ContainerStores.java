package org.anyuan.local.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotModifiedException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.anyuan.local.Ports;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Both as containers, on the images that {@code docker-compose.yml} runs. Their ports are chosen
 * here: a container that is started again would get another one.
 */
final class ContainerStores implements TestStores {

  static final String KAFKA = "apache/kafka:4.1.2";
  static final String POSTGRESQL = "postgres:18";

  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final int TRY_SECONDS = 2;

  private final int kafkaPort = Ports.free();
  private final int databasePort = Ports.free();
  private final KafkaContainer kafka = new KafkaContainer(KAFKA);
  private final PostgreSQLContainer postgresql = new PostgreSQLContainer(POSTGRESQL);

  ContainerStores() {
    kafka.setPortBindings(List.of("127.0.0.1:" + kafkaPort + ":9092"));
    kafka.withEnv(
        Map.of(
            "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
            "KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "1",
            "KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "3000",
            "KAFKA_BROKER_SESSION_TIMEOUT_MS", "1000",
            "KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "200"));
    postgresql.setPortBindings(List.of("127.0.0.1:" + databasePort + ":5432"));
    // Nothing here outlives the tests, so nothing has to reach the disk.
    postgresql.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
    postgresql.withUsername("postgres");
  }

  @Override
  public void start() {
    kafka.start();
    postgresql.start();
    await("PostgreSQL", this::databaseAnswers);
    await("Kafka", this::brokerAnswers);
  }

  @Override
  public String bootstrapServers() {
    return "127.0.0.1:" + kafkaPort;
  }

  @Override
  public void startBroker() {
    startAgain(kafka);
    await("Kafka", this::brokerAnswers);
  }

  @Override
  public void stopBroker() {
    // Testcontainers runs it under a shell, which passes no other signal on.
    end(kafka, "KILL");
  }

  @Override
  public int databasePort() {
    return databasePort;
  }

  @Override
  public void startDatabase() {
    startAgain(postgresql);
    await("PostgreSQL", this::databaseAnswers);
  }

  @Override
  public void stopDatabase() {
    // "Fast": sessions are ended, nothing committed is lost.
    end(postgresql, "INT");
  }

  @Override
  public void killDatabase() {
    docker(postgresql).killContainerCmd(postgresql.getContainerId()).exec();
  }

  @Override
  public void close() {
    kafka.stop();
    postgresql.stop();
  }

  @Override
  public Connection superuser(String database) throws SQLException {
    DriverManager.setLoginTimeout(TRY_SECONDS);
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + database,
        postgresql.getUsername(),
        postgresql.getPassword());
  }

  /** Testcontainers' own stop would remove it, with its data. */
  private static void end(GenericContainer<?> container, String signal) {
    var id = container.getContainerId();
    try {
      docker(container).killContainerCmd(id).withSignal(signal).exec();
    } catch (ConflictException e) {
      // It was not running.
      return;
    }
    docker(container)
        .waitContainerCmd(id)
        .start()
        .awaitStatusCode(DEADLINE.toSeconds(), TimeUnit.SECONDS);
  }

  private static void startAgain(GenericContainer<?> container) {
    try {
      docker(container).startContainerCmd(container.getContainerId()).exec();
    } catch (NotModifiedException e) {
      // It runs.
    }
  }

  private static DockerClient docker(GenericContainer<?> container) {
    return container.getDockerClient();
  }

  private boolean databaseAnswers() {
    try (Connection connection = superuser("postgres")) {
      return connection.isValid(TRY_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  private boolean brokerAnswers() {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TRY_SECONDS * 1000,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TRY_SECONDS * 1000);
    try (Admin admin = Admin.create(settings)) {
      return !admin.describeCluster().nodes().get(TRY_SECONDS, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void await(String what, BooleanSupplier answers) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (!answers.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(what + " does not answer within " + DEADLINE);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while waiting for " + what, e);
      }
    }
  }
}
