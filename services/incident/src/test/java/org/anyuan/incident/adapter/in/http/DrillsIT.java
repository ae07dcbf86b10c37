package org.anyuan.incident.adapter.in.http;

import static io.restassured.RestAssured.given;
import static org.anyuan.incident.adapter.testing.Samples.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.TaskState;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.School;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drills and button tests over the real topics, from the inputs to the lane and the tables. */
@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class DrillsIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  private final String dispatcher = TestTokens.bearer("police-dispatcher", Samples.COUNTY);
  private final SchoolRef school = school();
  private final String device = "device-" + Samples.id();
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
  void shouldTurnActualOnTheLaneWhenNobodyConfirmsTheDrill() {
    // Given a press that was received 25 s ago
    var press = press(AlarmKind.ALARM_KIND_PANIC, "window-1", Instant.now().minusSeconds(25));
    // When
    log.press(press);
    var drill = task(press, Mode.MODE_EXERCISE);
    // Then
    assertThat(drill.getDrill().getWindowId()).isEqualTo("window-1");
    assertThat(drill.getDrill().hasConfirmedAt()).isFalse();
    assertThat(drill.getSound()).isTrue();
    var actual = task(press, Mode.MODE_ACTUAL);
    assertThat(actual.getVersion()).isEqualTo(1);
    assertThat(actual.getSound()).isTrue();
    assertThat(actual.getFollows()).isEqualTo(drill.getIncidentId());
    assertThat(actual.getReceivedAt()).isEqualTo(press.getReceivedAt());
    var turned = Timestamps.instant(press.getReceivedAt()).plusSeconds(30);
    assertThat(Timestamps.instant(actual.getAcknowledgeBy()))
        .as("15 s from when it turned")
        .isAfterOrEqualTo(turned.plusSeconds(15));
    await()
        .atMost(SOON)
        .until(
            () ->
                tasks(press).stream()
                    .anyMatch(
                        t ->
                            t.getTaskId().equals(drill.getTaskId())
                                && t.getState() == TaskState.TASK_STATE_CLOSED));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(dispatcher)
                    .get("/api/v1/incidents?signalId={id}", press.getSignalId())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].mode", equalTo("ACTUAL"))
                    .body("items[0].incidentId", equalTo(actual.getIncidentId())));
  }

  @Test
  void shouldStayAnExerciseOnceAPersonHasConfirmedItAndTurnWhenOneSaysSo() {
    // Given
    var press = press(AlarmKind.ALARM_KIND_FIRE, "window-2", Instant.now());
    log.press(press);
    var id = task(press, Mode.MODE_EXERCISE).getIncidentId();
    order(id, "drill-confirmation", "{}").statusCode(400).body("field", equalTo("reason"));
    // When
    order(id, "drill-confirmation", "{\"reason\":\"与学校电话核实\"}")
        .statusCode(200)
        .body("mode", equalTo("EXERCISE"))
        .body("drill.windowId", equalTo("window-2"))
        .body("drill.confirmedBy", equalTo("police-dispatcher"));
    order(id, "drill-confirmation", "{\"reason\":\"again\"}").statusCode(409);
    // Then
    var real =
        order(id, "declare-actual", "{\"reason\":\"真的着火了\"}")
            .statusCode(200)
            .body("state", equalTo("MERGED"))
            .extract()
            .<String>path("mergedInto");
    as(dispatcher)
        .get("/api/v1/incidents/{id}", real)
        .then()
        .statusCode(200)
        .body("mode", equalTo("ACTUAL"))
        .body("follows", equalTo(id))
        .body("drill", nullValue());
    assertThat(task(press, Mode.MODE_ACTUAL).getIncidentId()).isEqualTo(real);
  }

  @Test
  void shouldCountADuressInAWindowAsRealAtOnce() {
    // Given
    var press = press(AlarmKind.ALARM_KIND_DURESS, "window-3", Instant.now());
    // When
    log.press(press);
    // Then
    assertThat(task(press, Mode.MODE_ACTUAL).hasDrill()).isFalse();
    assertThat(tasks(press)).noneMatch(t -> t.getMode() == Mode.MODE_EXERCISE);
  }

  @Test
  void shouldMakeATestOfOneDeclaredPressAndShowItInTheCoverage() {
    // Given
    var other = "device-" + Samples.id();
    register(school, device, other);
    var officer = TestTokens.bearer("school-officer", school.getRegionPath(), school.getSchoolId());
    declared(officer);
    // When
    var first = press(AlarmKind.ALARM_KIND_PANIC, "", Instant.now());
    var second = press(AlarmKind.ALARM_KIND_PANIC, "", Instant.now());
    log.press(first);
    log.press(second);
    // Then
    task(first, Mode.MODE_TEST);
    task(second, Mode.MODE_ACTUAL);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(officer)
                    .get("/api/v1/button-tests/coverage")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].schoolId", equalTo(school.getSchoolId()))
                    .body("items[0].devices", equalTo(2))
                    .body("items[0].tested", equalTo(1))
                    .body("items[0].untested", contains(other))
                    .body("items[0].neverTested", contains(other)));
    var file = as(officer).get("/api/v1/button-tests/coverage.csv");
    assertThat(file.contentType()).startsWith("text/csv");
    assertThat(file.asString().lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("\"" + school.getSchoolId() + "\",")
        .endsWith(",2,1,\"" + other + "\",\"" + other + "\"");
    as(dispatcher)
        .get("/api/v1/button-tests/coverage?month=2020-01&schoolId={s}", school.getSchoolId())
        .then()
        .body("month", equalTo("2020-01"))
        .body("items[0].tested", equalTo(0))
        .body("items[0].neverTested", hasSize(2));
    as(TestTokens.bearer("police-dispatcher", Samples.OTHER_COUNTY))
        .get("/api/v1/button-tests/coverage?schoolId={s}", school.getSchoolId())
        .then()
        .statusCode(200)
        .body("items", empty());
    as(dispatcher)
        .get("/api/v1/button-tests/coverage?month=November")
        .then()
        .statusCode(400)
        .body("field", equalTo("month"));
  }

  @Test
  void shouldListASchoolWithoutADevice() {
    // Given
    register(school);
    // When, then
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(dispatcher)
                    .get("/api/v1/button-tests/coverage?schoolId={s}", school.getSchoolId())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].devices", equalTo(0))
                    .body("items[0].neverTested", empty()));
  }

  @Test
  void shouldLetNobodyDeclareATestOfAnothersButton() {
    // Given
    register(school, device);
    declared(dispatcher);
    // When, then
    declare(TestTokens.bearer("installer", Samples.COUNTY, "another-school"), device, "5")
        .statusCode(404);
    declare(TestTokens.bearer("police-officer", Samples.OTHER_COUNTY), device, "5").statusCode(404);
    declare(dispatcher, "no-such-device", "5").statusCode(404);
    declare(dispatcher, device, "6").statusCode(400).body("field", equalTo("minutes"));
    declare(dispatcher, device, "-1").statusCode(400).body("field", equalTo("minutes"));
    as(dispatcher)
        .body("{\"deviceId\":\"%s\"}".formatted(device))
        .post("/api/v1/button-tests")
        .then()
        .statusCode(400)
        .body("field", equalTo("Idempotency-Key"));
  }

  private void declared(String bearer) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                declare(bearer, device, "5")
                    .statusCode(201)
                    .body("deviceId", equalTo(device))
                    .body("schoolId", equalTo(school.getSchoolId())));
  }

  private ValidatableResponse declare(String bearer, String deviceId, String minutes) {
    return as(bearer)
        .header("Idempotency-Key", Samples.id())
        .body("{\"deviceId\":\"%s\",\"minutes\":%s}".formatted(deviceId, minutes))
        .post("/api/v1/button-tests")
        .then();
  }

  private void register(SchoolRef school, String... devices) {
    log.task(
        Topics.LEDGER_SCHOOLS,
        school.getSchoolId(),
        School.newBuilder().setRef(school).setVersion(1).build());
    for (var id : devices) {
      log.task(
          Topics.LEDGER_DEVICES,
          id,
          Device.newBuilder()
              .setDeviceId(id)
              .setSchoolId(school.getSchoolId())
              .setEnabled(true)
              .setVersion(1)
              .build());
    }
  }

  private AlarmSignal press(AlarmKind kind, String window, Instant receivedAt) {
    return Samples.press(school, kind).toBuilder()
        .setDeviceId(device)
        .setMode(Mode.MODE_ACTUAL)
        .setModeByDefault(true)
        .setDrillWindowId(window)
        .setReceivedAt(Timestamps.of(receivedAt.truncatedTo(ChronoUnit.MICROS)))
        .build();
  }

  /** The first version on the lane, of this mode, that holds the press. */
  private static PoliceTask task(AlarmSignal press, Mode mode) {
    return await()
        .atMost(SOON)
        .until(
            () -> tasks(press).stream().filter(t -> t.getMode() == mode).findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }

  private static List<PoliceTask> tasks(AlarmSignal press) {
    return Log.all(Topics.QUEUE_POLICE).stream()
        .map(r -> parsed(r.value()))
        .filter(t -> t.getSignalIdsList().contains(press.getSignalId()))
        .toList();
  }

  private static PoliceTask parsed(byte[] value) {
    try {
      return PoliceTask.parseFrom(value);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  private ValidatableResponse order(String incidentId, String verb, String body) {
    return as(dispatcher)
        .header("Idempotency-Key", Samples.id())
        .body(body)
        .post("/api/v1/incidents/{id}/{verb}", incidentId, verb)
        .then();
  }

  private static RequestSpecification as(String bearer) {
    return given().contentType("application/json").header("Authorization", bearer);
  }
}
