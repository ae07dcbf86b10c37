package org.anyuan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.incident.v1.IncidentState;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database and the broker go away and come back: feeds lag, and lose or repeat nothing. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class FeedOutagesIT {
  private static final TopicPartition DEAD_LETTERS =
      new TopicPartition("anyuan.incident.events.notify-feeds.dlq", 0);

  @TestHTTPResource("/api/v1/feeds/incidents/stream")
  URI stream;

  private FeedScene scene;

  @BeforeEach
  void set() {
    scene = FeedScene.set();
  }

  private FeedLines follow(HttpClient client) throws Exception {
    var token = TestTokens.token("wang", "police-officer", scene.path, null, Duration.ofHours(1));
    return FeedLines.open(client, stream, token, null);
  }

  @Test
  void shouldTellAnOpenStreamOnceOfWhatHappenedWhileTheDatabaseWasAway() throws Exception {
    var incident = scene.pressed(AlarmKind.ALARM_KIND_PANIC);
    try (var client = HttpClient.newHttpClient();
        var lines = follow(client)) {
      lines.awaitLine("event:reset");
      // Given
      StackResource.database().kill();
      try {
        // When
        scene.happened(incident);
        scene.happened(
            FeedScene.then(incident).setState(IncidentState.INCIDENT_STATE_ACKNOWLEDGED));
      } finally {
        StackResource.database().start();
      }
      // Then
      lines.awaitLine("\"version\":2");
      assertThat(lines.count("\"version\":1")).isEqualTo(1);
      assertThat(lines.count("\"version\":2")).isEqualTo(1);
      client.shutdownNow();
    }
    assertThat(versions(incident.getIncidentId())).isEqualTo(2);
  }

  @Test
  void shouldTellOfWhatHappenedOnceTheBrokerIsBack() throws Exception {
    var incident = scene.pressed(AlarmKind.ALARM_KIND_PANIC);
    StackResource.broker().stop();
    StackResource.broker().start();
    scene.happened(incident);
    FeedScene.awaitShown(scene::police, incident);
    assertThat(versions(incident.getIncidentId())).isEqualTo(1);
  }

  @Test
  void shouldPutAsideWhatNobodyCanReadAndGoOn() {
    // Given
    var before = deadLetters();
    // When
    scene.rubbish();
    var incident = scene.pressed(AlarmKind.ALARM_KIND_PANIC);
    scene.happened(incident);
    // Then
    FeedScene.awaitShown(scene::police, incident);
    await().atMost(FeedScene.SOON).until(() -> deadLetters() == before + 1);
  }

  private static long deadLetters() {
    var settings =
        Map.<String, Object>of("bootstrap.servers", StackResource.broker().bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      return consumer.endOffsets(List.of(DEAD_LETTERS)).get(DEAD_LETTERS);
    }
  }

  private static long versions(String incident) {
    try (var database = StackResource.database().superuser("notify");
        var rows =
            database
                .createStatement()
                .executeQuery(
                    "select count(*) from feed_entries where incident_id = '" + incident + "'")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
