package org.anyuan.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.anyuan.local.supervise.RunFolder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The launcher as a process, with its stores and without services. */
class LauncherIT {

  /** Below the ports that clients get: one of theirs on ours, and the part cannot start. */
  private static final int OFFSET = 21_000;

  private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
  private static final RunFolder RUN = new RunFolder(Path.of("target/launcher").toAbsolutePath());
  private static final Path SAID = Path.of("target/launcher.said");
  private static final Duration READY = Duration.ofMinutes(2);
  private static Process launcher;

  @BeforeAll
  static void start() throws Exception {
    Folders.delete(RUN.root());
    launcher = launch(SAID);
    awaitSaid("up, Ctrl-C");
  }

  @AfterAll
  static void shouldStopAllWhenItIsAskedTo() throws Exception {
    ProcessHandle kafka = part("kafka");
    ProcessHandle postgresql = part("postgresql");

    launcher.destroy();

    assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, launcher.exitValue());
    assertFalse(kafka.isAlive());
    assertFalse(postgresql.isAlive());
  }

  @Test
  void shouldRestartAKilledKafkaWithItsRecords() throws Exception {
    send("before");
    ProcessHandle killed = part("kafka");

    killed.destroyForcibly();

    awaitRestart("kafka", killed);
    await().atMost(READY).ignoreExceptions().until(() -> endOffset() >= 1);
  }

  @Test
  void shouldRestartAKilledPostgresqlWithItsRows() throws Exception {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept AS SELECT 1 AS id");
    }
    ProcessHandle killed = part("postgresql");

    killed.destroyForcibly();

    awaitRestart("postgresql", killed);
    await().atMost(READY).ignoreExceptions().until(LauncherIT::rowIsThere);
  }

  @Test
  void shouldNotRestartAPartThatIsHeld() throws Exception {
    ProcessHandle killed = part("postgresql");
    Files.writeString(RUN.hold("postgresql"), "");

    killed.destroyForcibly();

    awaitSaid("postgresql ended (exit 137), held by");
    assertEquals(killed.pid(), pid("postgresql"));
    Files.delete(RUN.hold("postgresql"));
    awaitRestart("postgresql", killed);
    await().atMost(READY).ignoreExceptions().until(() -> superuserAnswers());
  }

  @Test
  void shouldRefuseASecondLauncher() throws Exception {
    Path said = Path.of("target/second.said");

    Process second = launch(said);

    assertTrue(second.waitFor(60, TimeUnit.SECONDS));
    assertEquals(1, second.exitValue());
    assertTrue(Files.readString(said).contains("already running"));
  }

  private static Process launch(Path said) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.anyuan.local.Main")
            .directory(REPOSITORY.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .redirectInput(new File("/dev/null"));
    builder
        .environment()
        .putAll(
            Map.of(
                "ANYUAN_RUN_DIR", RUN.root().toString(),
                "ANYUAN_PORT_OFFSET", String.valueOf(OFFSET),
                "ANYUAN_SERVICES", ""));
    return builder.start();
  }

  private static void awaitSaid(String text) {
    await()
        .atMost(READY)
        .until(
            () -> {
              if (!launcher.isAlive()) {
                throw new IllegalStateException(Files.readString(SAID));
              }
              return Files.readString(SAID).contains(text);
            });
  }

  private static void awaitRestart(String name, ProcessHandle before) {
    await().atMost(READY).until(() -> pid(name) != before.pid() && part(name).isAlive());
  }

  private static long pid(String name) throws IOException {
    return Long.parseLong(Files.readString(RUN.pid(name)).strip());
  }

  private static ProcessHandle part(String name) throws IOException {
    return ProcessHandle.of(pid(name)).orElseThrow();
  }

  private static void send(String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
      producer
          .send(new ProducerRecord<>("anyuan.queue.police", 0, "key", value))
          .get(30, TimeUnit.SECONDS);
    }
  }

  private static long endOffset() throws Exception {
    TopicPartition partition = new TopicPartition("anyuan.queue.police", 0);
    try (Admin admin = Admin.create(kafka())) {
      return admin
          .listOffsets(Map.of(partition, OffsetSpec.latest()))
          .partitionResult(partition)
          .get(10, TimeUnit.SECONDS)
          .offset();
    }
  }

  private static Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", List.of("127.0.0.1:" + (9092 + OFFSET)));
  }

  private static boolean rowIsThere() throws SQLException {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id FROM kept")) {
      return rows.next();
    }
  }

  private static boolean superuserAnswers() throws SQLException {
    try (Connection connection = superuser()) {
      return connection.isValid(2);
    }
  }

  private static Connection superuser() throws SQLException {
    Secrets secrets = new Secrets(RUN.secrets().resolve("passwords.json"));
    return EmbeddedDatabase.connect(
        5432 + OFFSET, "postgres", "postgres", secrets.get("db.postgres"));
  }
}
