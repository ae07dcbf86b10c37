package org.anyuan.incident.adapter.in.http;

import static io.restassured.RestAssured.given;
import static org.anyuan.incident.adapter.testing.Samples.press;
import static org.anyuan.incident.adapter.testing.Samples.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anyuan.incident.adapter.testing.Cameras;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Rows;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Camera;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is shown which camera, who opens one, and what is known of it afterwards. */
@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class CamerasIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String STREAM = "{\"link\":\"STREAM\"}";
  private static final String SNAPSHOT = "{\"link\":\"SNAPSHOT\"}";

  private final String dispatcher = TestTokens.bearer("police-dispatcher", Samples.COUNTY);
  private final String officer = TestTokens.bearer("police-officer", Samples.STATION);
  private Log log;
  private SchoolRef school;
  private Camera.Builder camera;
  private String incident;

  @BeforeEach
  void pressInFrontOfACamera() {
    log = new Log();
    school = school();
    camera = Cameras.inRoom(school.getSchoolId());
    Cameras.publish(log, camera);
    incident = incidentOf(sent(press(school, AlarmKind.ALARM_KIND_PANIC)));
    awaitCamera(camera);
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void shouldShowTheCamerasThatSeeThePlaceWithoutTheirLinks() {
    // Given
    var gate = Cameras.camera(school.getSchoolId(), Cameras.GATE);
    var other = Cameras.inRoom("another-school");
    var disabled = Cameras.inRoom(school.getSchoolId()).setEnabled(false);
    var retired = Cameras.inRoom(school.getSchoolId()).setRetired(true);
    var soon = Instant.now().plusSeconds(600);
    var online = Cameras.online(Cameras.inRoom(school.getSchoolId()), soon);
    for (var one : new Camera.Builder[] {gate, other, disabled, retired, online}) {
      Cameras.publish(log, one);
    }
    awaitCamera(online);
    // When
    var text =
        cameras(dispatcher)
            .statusCode(200)
            .body("items.cameraId", contains(online.getCameraId(), camera.getCameraId()))
            .body("items[0].networkState", equalTo("ONLINE"))
            .body("items[0].networkSince", notNullValue())
            .body("items[0].reason", equalTo("SEES_ROOM"))
            .body("items[0].sees.room", equalTo("secret-room"))
            .body("items[0].links", contains("STREAM"))
            .body("items[1].networkState", equalTo("UNKNOWN"))
            .extract()
            .asString();
    // Then
    assertThat(text).doesNotContain("video.example", "streamLink", "url");
    as(dispatcher)
        .get("/api/v1/incidents/{id}", incident)
        .then()
        .body("cameras.cameraId", contains(online.getCameraId(), camera.getCameraId()))
        .body(
            "cameras[0].openings",
            equalTo(
                "/api/v1/incidents/%s/cameras/%s/openings"
                    .formatted(incident, online.getCameraId())));
  }

  @Test
  void shouldCallAStateUnknownThatIsTooOld() {
    // Given
    var stale = Cameras.online(Cameras.inRoom(school.getSchoolId()), Instant.now().minusSeconds(1));
    Cameras.publish(log, stale);
    awaitCamera(stale);
    // When, then
    cameras(dispatcher)
        .body(
            "items.find { it.cameraId == '%s' }.networkState".formatted(stale.getCameraId()),
            equalTo("UNKNOWN"));
  }

  @Test
  void shouldGiveALinkAndHaveWhoOpenedItInTimelineAndAuditTrail() {
    // Given
    var key = Samples.id();
    // When
    open(officer, key, STREAM)
        .statusCode(201)
        .header("Cache-Control", equalTo("no-store"))
        .body("url", equalTo(Cameras.url(camera.getCameraId(), "STREAM")))
        .body("link", equalTo("STREAM"))
        .body("expiresAt", notNullValue());
    open(officer, key, STREAM).statusCode(201);
    open(dispatcher, Samples.id(), STREAM).statusCode(201);
    // Then
    await().atMost(SOON).until(() -> openings("actor").equals("police-officer,police-dispatcher"));
    assertThat(openings("action || region_id")).startsWith("camera.opened420106-p01");
    assertThat(openings("detail"))
        .contains("\"cameraId\":\"" + camera.getCameraId() + "\"", "\"link\":\"STREAM\"")
        .doesNotContain("video.example");
    as(dispatcher)
        .get("/api/v1/incidents/{id}/timeline?limit=200", incident)
        .then()
        .body("items.findAll { it.type == 'CAMERA_OPENED' }", hasSize(2))
        .body(
            "items.findAll { it.type == 'CAMERA_OPENED' }.actor",
            contains("police-officer", "police-dispatcher"))
        .body(
            "items.find { it.type == 'CAMERA_OPENED' }.details.cameraId",
            equalTo(camera.getCameraId()));
    var administrator = TestTokens.bearer("administrator", "/");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(administrator)
                    .get("/api/v1/incidents/audit/verification")
                    .then()
                    .statusCode(200)
                    .body("faults", hasSize(0))
                    .body("unsealed", equalTo(0)));
    assertThat(openings("sequence is not null")).isEqualTo("true,true");
  }

  @Test
  void shouldNotLetAnOpeningStandForAnotherCameraOrLink() {
    // Given
    var key = Samples.id();
    var other = Cameras.inRoom(school.getSchoolId());
    other.setSnapshotLink(Cameras.sealed(other.getCameraId(), "SNAPSHOT"));
    Cameras.publish(log, other);
    awaitCamera(other);
    open(dispatcher, key, STREAM).statusCode(201);
    // When, then
    opening(dispatcher, key, STREAM, incident, other.getCameraId())
        .statusCode(422)
        .body("field", equalTo("Idempotency-Key"))
        .body("url", nullValue());
    opening(dispatcher, Samples.id(), SNAPSHOT, incident, other.getCameraId())
        .statusCode(201)
        .body("url", equalTo(Cameras.url(other.getCameraId(), "SNAPSHOT")));
  }

  @Test
  void shouldOpenNothingOnceTheIncidentHasEndedNotEvenByAnOldKey() {
    // Given
    var key = Samples.id();
    open(dispatcher, key, STREAM).statusCode(201);
    as(dispatcher)
        .header("Idempotency-Key", Samples.id())
        .body("{\"disposition\":\"TEST_ENDED\",\"reason\":\"done\"}")
        .post("/api/v1/incidents/{id}/close", incident)
        .then()
        .statusCode(200);
    // When, then
    open(dispatcher, key, STREAM).statusCode(409).body("url", nullValue());
    open(dispatcher, Samples.id(), STREAM)
        .statusCode(409)
        .body("type", equalTo("urn:anyuan:problem:not-allowed-in-state"));
    cameras(dispatcher).statusCode(409);
    as(dispatcher).get("/api/v1/incidents/{id}", incident).then().body("cameras", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "education-officer",
        "media-officer",
        "commission-officer",
        "school-officer",
        "inspector",
        "administrator",
        "installer"
      })
  void shouldShowNoCameraToARoleThatDoesNotHandleIncidents(String role) {
    // Given
    var bearer = TestTokens.bearer(role, Samples.COUNTY, school.getSchoolId());
    open(officer, Samples.id(), STREAM).statusCode(201);
    await().atMost(SOON).until(() -> openings("actor").equals("police-officer"));
    // When, then
    cameras(bearer).statusCode(403);
    open(bearer, Samples.id(), STREAM).statusCode(403);
    assertThat(as(bearer).get("/api/v1/incidents/{id}", incident).asString())
        .doesNotContainIgnoringCase("camera");
    assertThat(as(bearer).get("/api/v1/incidents/{id}/timeline", incident).asString())
        .doesNotContainIgnoringCase("camera");
  }

  @Test
  void shouldHideCamerasFromThePoliceOfAnotherRegion() {
    var elsewhere = TestTokens.bearer("police-dispatcher", Samples.OTHER_COUNTY);
    cameras(elsewhere).statusCode(404);
    open(elsewhere, Samples.id(), STREAM).statusCode(404);
    assertThat(openings("actor")).isEmpty();
  }

  @Test
  void shouldRefuseWhatDoesNotSeeTheIncidentAndNameWhatIsWrong() {
    // Given
    var elsewhere = Cameras.inRoom("another-school");
    var gate = Cameras.camera(school.getSchoolId(), Cameras.GATE);
    Cameras.publish(log, elsewhere);
    Cameras.publish(log, gate);
    // When, then
    for (var id : new String[] {elsewhere.getCameraId(), gate.getCameraId(), "no-such"}) {
      opening(dispatcher, Samples.id(), STREAM, incident, id).statusCode(404);
    }
    open(dispatcher, Samples.id(), SNAPSHOT).statusCode(400).body("field", equalTo("link"));
    open(dispatcher, Samples.id(), "{}").statusCode(400).body("field", equalTo("link"));
    open(dispatcher, Samples.id(), "{\"link\":\"DOOR\"}").statusCode(400);
    opening(dispatcher, Samples.id(), STREAM, incident, "a%20b").statusCode(400);
    as(dispatcher)
        .body(STREAM)
        .post("/api/v1/incidents/{id}/cameras/{c}/openings", incident, camera.getCameraId())
        .then()
        .statusCode(400)
        .body("field", equalTo("Idempotency-Key"));
    assertThat(openings("actor")).isEmpty();
  }

  @Test
  void shouldRecordNothingOfALinkThatCannotBeOpened() {
    // Given one whose link was sealed as another camera's
    var moved =
        Cameras.inRoom(school.getSchoolId())
            .setStreamLink(Cameras.sealed(camera.getCameraId(), "STREAM"));
    Cameras.publish(log, moved);
    awaitCamera(moved);
    // When, then
    opening(dispatcher, Samples.id(), STREAM, incident, moved.getCameraId())
        .statusCode(503)
        .body("url", nullValue());
    assertThat(Log.commands(c -> c.getOpenCamera().getCameraId().equals(moved.getCameraId())))
        .isEmpty();
  }

  @Test
  void shouldOpenAndRecordWhilePostgresqlIsOut() {
    // Given
    StackResource.database().stop();
    try {
      // When
      open(officer, Samples.id(), STREAM)
          .statusCode(201)
          .body("url", equalTo(Cameras.url(camera.getCameraId(), "STREAM")));
      // Then it is in the log already
      assertThat(
              Log.commands(
                  c ->
                      c.hasOpenCamera()
                          && c.getOpenCamera().getCameraId().equals(camera.getCameraId())
                          && c.getActor().getSubject().equals("police-officer")))
          .hasSize(1);
    } finally {
      StackResource.database().start();
    }
    await().atMost(SOON).until(() -> openings("actor").equals("police-officer"));
    as(dispatcher)
        .get("/api/v1/incidents/{id}/timeline?limit=200", incident)
        .then()
        .statusCode(200)
        .body("items.type", hasItem("CAMERA_OPENED"));
  }

  @Test
  void shouldForgetACameraThatTheLedgerHasTakenOut() {
    // When
    Cameras.publish(log, camera.clone().setVersion(2).setRetired(true).clearStreamLink());
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> cameras(dispatcher).body("items.cameraId", not(hasItem(camera.getCameraId()))));
    open(dispatcher, Samples.id(), STREAM).statusCode(404);
  }

  private void awaitCamera(Camera.Builder wanted) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> cameras(dispatcher).body("items.cameraId", hasItem(wanted.getCameraId())));
  }

  private AlarmSignal sent(AlarmSignal press) {
    log.press(press);
    return press;
  }

  /** The decider has opened it, and this copy knows. */
  private String incidentOf(AlarmSignal press) {
    var signal = UUID.fromString(press.getSignalId());
    await()
        .atMost(SOON)
        .until(
            () -> Rows.one("select incident_id from signals where signal_id = ?", signal) != null);
    return Rows.one("select incident_id from signals where signal_id = ?", signal);
  }

  /** Of this incident, in the order of the chain. */
  private String openings(String column) {
    var found =
        Rows.one(
            "select string_agg((%s)::text, ',' order by id) from audit_trail where subject = ?"
                .formatted(column),
            "incident/" + incident);
    return found == null ? "" : found;
  }

  private ValidatableResponse cameras(String bearer) {
    return as(bearer).get("/api/v1/incidents/{id}/cameras", incident).then();
  }

  private ValidatableResponse open(String bearer, String key, String body) {
    return opening(bearer, key, body, incident, camera.getCameraId());
  }

  private static ValidatableResponse opening(
      String bearer, String key, String body, String incident, String camera) {
    return as(bearer)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/incidents/{id}/cameras/{camera}/openings", incident, camera)
        .then();
  }

  private static RequestSpecification as(String bearer) {
    return given().contentType("application/json").header("Authorization", bearer);
  }
}
