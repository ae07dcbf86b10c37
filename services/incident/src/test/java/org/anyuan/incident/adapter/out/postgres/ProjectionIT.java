package org.anyuan.incident.adapter.out.postgres;

import static io.restassured.RestAssured.given;
import static org.anyuan.incident.adapter.testing.Samples.event;
import static org.anyuan.incident.adapter.testing.Samples.incident;
import static org.anyuan.incident.adapter.testing.Samples.opened;
import static org.anyuan.incident.adapter.testing.Samples.press;
import static org.anyuan.incident.adapter.testing.Samples.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Rows;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.incident.application.Projection;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.incident.v1.Correlation;
import org.anyuan.proto.incident.v1.IncidentConfirmed;
import org.anyuan.proto.incident.v1.IncidentMerged;
import org.anyuan.proto.incident.v1.IncidentOpened;
import org.anyuan.proto.incident.v1.IncidentSplit;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.incident.v1.NoteAdded;
import org.anyuan.proto.incident.v1.SignalCorrelated;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class ProjectionIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String DISPATCHER = TestTokens.bearer("police-dispatcher", Samples.COUNTY);
  @Inject Projection projection;
  private Log log;

  @BeforeEach
  void open() {
    log = new Log();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void shouldCountAnEventOnceHoweverOftenItComes() {
    // Given
    var press = press(school(), AlarmKind.ALARM_KIND_PANIC);
    var incident = incident(press.getSchool()).build();
    var event = opened(incident, press);
    // When
    log.event(event);
    log.event(event);
    var note = event(incident, Samples.id()).setNoteAdded(NoteAdded.newBuilder()).build();
    log.event(note);
    // Then
    await().atMost(SOON).until(() -> events(incident.getIncidentId()).equals("2"));
    assertThat(incidentOf(press.getSignalId())).isEqualTo(incident.getIncidentId());
    assertThat(
            Rows.one(
                "select count(*) from tasks where incident_id = ?",
                UUID.fromString(incident.getIncidentId())))
        .isEqualTo("1");
  }

  @Test
  void shouldKeepTheHighestVersionWhateverTheOrder() {
    // Given
    var press = press(school(), AlarmKind.ALARM_KIND_PANIC);
    var first = incident(press.getSchool()).build();
    var second =
        first.toBuilder().setVersion(2).setState(IncidentState.INCIDENT_STATE_CONFIRMED).build();
    // When
    log.event(event(second, Samples.id()).setConfirmed(IncidentConfirmed.newBuilder()).build());
    await().atMost(SOON).until(() -> events(first.getIncidentId()).equals("1"));
    log.event(opened(first, press));
    await().atMost(SOON).until(() -> events(first.getIncidentId()).equals("2"));
    // Then
    assertThat(
            Rows.one(
                "select state || version from incidents where incident_id = ?",
                UUID.fromString(first.getIncidentId())))
        .isEqualTo("CONFIRMED2");
  }

  @Test
  void shouldHoldEachPressInOneIncidentThroughMergesAndSplits() {
    // Given two incidents, one of them with two presses
    var school = school();
    var a = press(school, AlarmKind.ALARM_KIND_PANIC);
    var b = press(school, AlarmKind.ALARM_KIND_FIRE);
    var c = press(school, AlarmKind.ALARM_KIND_PANIC);
    var one = incident(school).build();
    var two = incident(school).build();
    var three = incident(school).build();
    log.event(opened(one, a));
    log.event(
        event(one, b.getSignalId())
            .setSignalCorrelated(
                SignalCorrelated.newBuilder()
                    .setSignal(b)
                    .setCorrelation(Correlation.CORRELATION_NEW_KIND))
            .build());
    log.event(opened(two, c));
    // When the first becomes a part of the second, and one press is taken out again
    log.event(
        event(two, Samples.id())
            .setMerged(IncidentMerged.newBuilder().setFromIncidentId(one.getIncidentId()))
            .build());
    log.event(
        event(two, Samples.id())
            .setSplit(
                IncidentSplit.newBuilder()
                    .setNewIncidentId(three.getIncidentId())
                    .addSignalIds(b.getSignalId()))
            .build());
    log.event(
        event(three, Samples.id())
            .setOpened(IncidentOpened.newBuilder().setSplitFrom(two.getIncidentId()))
            .build());
    // Then
    await().atMost(SOON).until(() -> events(three.getIncidentId()).equals("1"));
    assertThat(incidentOf(a.getSignalId())).isEqualTo(two.getIncidentId());
    assertThat(incidentOf(b.getSignalId())).isEqualTo(three.getIncidentId());
    assertThat(incidentOf(c.getSignalId())).isEqualTo(two.getIncidentId());
    given()
        .header("Authorization", DISPATCHER)
        .get("/api/v1/incidents?signalId={id}", b.getSignalId())
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].incidentId", equalTo(three.getIncidentId()));
  }

  @Test
  void shouldGoOnWhenTheDatabaseIsBack() {
    // Given
    var press = press(school(), AlarmKind.ALARM_KIND_PANIC);
    var incident = incident(press.getSchool()).build();
    StackResource.database().stop();
    try {
      // When
      log.event(opened(incident, press));
      // Then what is young is read from memory, and the lists say that they are out
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  given()
                      .header("Authorization", DISPATCHER)
                      .get("/api/v1/incidents/{id}", incident.getIncidentId())
                      .then()
                      .statusCode(200));
      given()
          .header("Authorization", DISPATCHER)
          .get("/api/v1/incidents")
          .then()
          .statusCode(503)
          .header("Retry-After", equalTo("5"))
          .contentType("application/problem+json");
      given().get("/q/health/ready").then().statusCode(200);
    } finally {
      StackResource.database().start();
    }
    await().atMost(SOON).until(() -> events(incident.getIncidentId()).equals("1"));
  }

  @Test
  void shouldGoOnWhereItWasWhenThePartitionsMove() {
    // Given another member of the group, which takes a part of the partitions and goes again
    var press = press(school(), AlarmKind.ALARM_KIND_PANIC);
    var incident = incident(press.getSchool()).build();
    try (var other =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                StackResource.broker().bootstrapServers(),
                "group.id",
                "incident-projection",
                "enable.auto.commit",
                false),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      other.subscribe(List.of(Topics.INCIDENT_EVENTS));
      await()
          .atMost(SOON)
          .until(
              () -> {
                other.poll(Duration.ofMillis(100));
                return !other.assignment().isEmpty();
              });
      // When
      log.event(opened(incident, press));
      for (int i = 0; i < 20; i++) {
        log.event(event(incident, Samples.id()).setNoteAdded(NoteAdded.newBuilder()).build());
      }
    }
    // Then
    await().atMost(SOON).until(() -> events(incident.getIncidentId()).equals("21"));
  }

  @Test
  void shouldRefuseACopyThatLostThePartition() {
    // Given partitions that the topic has not, so that nobody else moves them
    var ours = 1000;
    var lost = 1001;
    projection.positions(List.of(ours, lost));
    // When
    var result =
        projection.apply(
            new Projection.Batch(
                List.of(),
                Map.of(ours, new Projection.Advance(0, 5), lost, new Projection.Advance(7, 8))));
    // Then neither is moved
    assertThat(result).isInstanceOf(Projection.Result.Overtaken.class);
    assertThat(projection.positions(List.of(ours, lost)))
        .containsEntry(ours, 0L)
        .containsEntry(lost, 0L);
  }

  @Test
  void shouldMakeMonthsAheadAndMoveWhatWaitedForThem() {
    // Given an event of a month that has no partition
    var press = press(school(), AlarmKind.ALARM_KIND_PANIC);
    var incident = incident(press.getSchool()).build();
    var then = Instant.parse("2041-03-15T08:00:00Z");
    log.event(opened(incident, press).toBuilder().setDecidedAt(Timestamps.of(then)).build());
    await().atMost(SOON).until(() -> events(incident.getIncidentId()).equals("1"));
    // When
    projection.prepareMonths(then);
    projection.prepareMonths(then);
    // Then
    assertThat(
            Rows.one(
                "select count(*) from timeline_2041_03 where incident_id = ?",
                UUID.fromString(incident.getIncidentId())))
        .isEqualTo("1");
  }

  private static String events(String incidentId) {
    return Rows.one(
        "select count(*) from timeline where incident_id = ?", UUID.fromString(incidentId));
  }

  private static String incidentOf(String signalId) {
    return Rows.one(
        "select string_agg(incident_id::text, ' ') from signals where signal_id = ?",
        UUID.fromString(signalId));
  }
}
