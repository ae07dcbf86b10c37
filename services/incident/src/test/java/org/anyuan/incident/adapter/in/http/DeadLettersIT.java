package org.anyuan.incident.adapter.in.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.incident.adapter.testing.Samples.incident;
import static org.anyuan.incident.adapter.testing.Samples.opened;
import static org.anyuan.incident.adapter.testing.Samples.press;
import static org.anyuan.incident.adapter.testing.Samples.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.UUID;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Rows;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.AlarmKind;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class DeadLettersIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String INPUTS = "anyuan.incident.inputs.incident.dlq";
  private static final String EVENTS = "anyuan.incident.events.incident-projection.dlq";
  private final String administrator = TestTokens.bearer("administrator", "/");

  @Test
  void shouldListAnUnreadableInputAndGiveItBackAsItWas() {
    // Given
    var key = "school-" + Samples.id();
    var bytes = ("no protobuf " + key).getBytes(UTF_8);
    try (var log = new Log()) {
      log.bytes(Topics.INCIDENT_INPUTS, key, bytes);
    }
    await().atMost(SOON).until(() -> offset(INPUTS, key) != null);
    given()
        .header("Authorization", administrator)
        .get("/api/v1/dead-letters?topic={t}", INPUTS)
        .then()
        .statusCode(200)
        .body("items.find { it.key == '" + key + "' }.bytes", equalTo(bytes.length))
        .body(not(containsString("no protobuf")));
    // When
    replay(INPUTS, offset(INPUTS, key)).then().statusCode(202);
    // Then
    assertThat(Log.all(Topics.INCIDENT_INPUTS))
        .filteredOn(r -> key.equals(r.key()))
        .hasSize(2)
        .allSatisfy(
            r -> {
              assertThat(r.value()).isEqualTo(bytes);
              assertThat(r.headers().headers("dead-letter-reason")).isEmpty();
            });
  }

  @Test
  void shouldPutAPoisonousEventAsideAndGoOn() {
    // Given an event whose incident has no id, and a good one behind it on the same partition
    var school = school();
    var press = press(school, AlarmKind.ALARM_KIND_PANIC);
    var good = incident(school).build();
    var bad = incident(school).setIncidentId("not-a-uuid").build();
    try (var log = new Log()) {
      log.event(opened(bad, press));
      log.bytes(Topics.INCIDENT_EVENTS, school.getSchoolId(), "no protobuf".getBytes(UTF_8));
      // When
      log.event(opened(good, press(school, AlarmKind.ALARM_KIND_PANIC)));
    }
    // Then
    await()
        .atMost(SOON)
        .until(
            () ->
                Rows.one(
                        "select 1 from incidents where incident_id = ?",
                        UUID.fromString(good.getIncidentId()))
                    != null);
    assertThat(Log.all(EVENTS)).filteredOn(r -> school.getSchoolId().equals(r.key())).hasSize(2);
    replay(EVENTS, offset(EVENTS, school.getSchoolId()))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:anyuan:problem:still-poison"));
  }

  @Test
  void shouldProjectAReplayedEvent() {
    // Given an event that was set aside for a reason that is gone
    var school = school();
    var incident = incident(school).build();
    var event = opened(incident, press(school, AlarmKind.ALARM_KIND_PANIC));
    try (var log = new Log()) {
      log.bytes(EVENTS, school.getSchoolId(), event.toByteArray());
    }
    // When
    replay(EVENTS, offset(EVENTS, school.getSchoolId())).then().statusCode(202);
    // Then
    assertThat(
            Rows.one(
                "select 1 from incidents where incident_id = ?",
                UUID.fromString(incident.getIncidentId())))
        .isEqualTo("1");
  }

  @Test
  void shouldRefuseWhatIsNotThere() {
    replay(INPUTS, 999_999_999L).then().statusCode(404);
    given()
        .header("Authorization", administrator)
        .post("/api/v1/dead-letters/0/x/replays")
        .then()
        .statusCode(400)
        .body("field", equalTo("offset"));
    given()
        .header("Authorization", administrator)
        .get("/api/v1/dead-letters?topic=anyuan.incident.inputs")
        .then()
        .statusCode(400)
        .body("field", equalTo("topic"));
  }

  private static Long offset(String topic, String key) {
    return Log.all(topic).stream()
        .filter(r -> key.equals(r.key()))
        .map(r -> r.offset())
        .findFirst()
        .orElse(null);
  }

  private io.restassured.response.Response replay(String topic, Long offset) {
    return given()
        .header("Authorization", administrator)
        .post("/api/v1/dead-letters/0/{o}/replays?topic={t}", offset, topic);
  }
}
