package org.anyuan.local.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.anyuan.setup.TopicPlan;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class StackResourceIT {

  private static final Map<String, String> SETTINGS =
      StackResource.settings("probe", "src/test/resources/db/migration");

  @Test
  void shouldHaveEveryPlannedTopic() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
      Set<String> names = admin.listTopics().names().get(10, TimeUnit.SECONDS);
      assertTrue(
          names.containsAll(
              TopicPlan.topics().stream().map(NewTopic::name).collect(Collectors.toSet())));
    }
  }

  @Test
  void shouldKeepRecordsAcrossARestartOfTheBroker() throws Exception {
    send("anyuan.queue.police", "before");

    StackResource.broker().stop();
    StackResource.broker().start();

    ConsumerRecord<String, String> record = first("anyuan.queue.police");
    assertEquals("before", record.value());
    assertEquals(TimestampType.LOG_APPEND_TIME, record.timestampType());
  }

  @Test
  void shouldKeepRowsWhenTheDatabaseIsKilled() throws Exception {
    try (Connection connection = StackResource.database().superuser("probe");
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO probe VALUES (1)");
    }

    StackResource.database().kill();
    StackResource.database().start();

    try (Connection connection = app();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id FROM probe")) {
      assertTrue(rows.next());
    }
  }

  @Test
  void shouldGiveTheApplicationRoleOnlyWhatItWasGranted() throws Exception {
    try (Connection connection = app();
        Statement statement = connection.createStatement()) {
      SQLException refused =
          assertThrows(SQLException.class, () -> statement.execute("INSERT INTO probe VALUES (9)"));

      assertEquals("42501", refused.getSQLState());
    }
  }

  @Test
  void shouldSignTokensOfThreeParts() {
    String bearer = TestTokens.bearer("police-dispatcher", "/420000/", null);

    assertTrue(bearer.matches("Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+"));
  }

  private static void send(String topic, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, 0, "key", value)).get(10, TimeUnit.SECONDS);
    }
  }

  private static ConsumerRecord<String, String> first(String topic) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(Duration.ofSeconds(20)).iterator().next();
    }
  }

  private static Connection app() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:" + SETTINGS.get("ANYUAN_DB_URL"),
        SETTINGS.get("ANYUAN_DB_USER"),
        SETTINGS.get("ANYUAN_DB_PASSWORD"));
  }

  private static String brokers() {
    return SETTINGS.get("KAFKA_BOOTSTRAP_SERVERS");
  }
}
