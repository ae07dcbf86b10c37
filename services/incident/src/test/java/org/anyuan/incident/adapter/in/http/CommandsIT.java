package org.anyuan.incident.adapter.in.http;

import static io.restassured.RestAssured.given;
import static org.anyuan.incident.adapter.testing.Samples.press;
import static org.anyuan.incident.adapter.testing.Samples.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Rows;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People's commands, through the log and the decider and back. */
@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class CommandsIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  private final String dispatcher = TestTokens.bearer("police-dispatcher", Samples.COUNTY);
  private final String elsewhere = TestTokens.bearer("police-dispatcher", Samples.OTHER_COUNTY);
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
  void shouldConfirmOnceHoweverOftenTheKeyComes() {
    // Given
    var id = incidentOf(sent(press(school(), AlarmKind.ALARM_KIND_PANIC)));
    var key = Samples.id();
    // When
    order(dispatcher, key, "{\"reason\":\"seen on camera\"}", id, "confirm")
        .statusCode(200)
        .body("state", equalTo("CONFIRMED"))
        .body("confirmedBy", equalTo("police-dispatcher"));
    // Then the same key has the same outcome, and another one finds it done
    order(dispatcher, key, "{\"reason\":\"seen on camera\"}", id, "confirm")
        .statusCode(200)
        .body("state", equalTo("CONFIRMED"));
    order(dispatcher, Samples.id(), "{\"reason\":\"again\"}", id, "confirm")
        .statusCode(409)
        .body("type", equalTo("urn:anyuan:problem:not-allowed-in-state"));
    order(dispatcher, key, "{\"reason\":\"another command\"}", id, "upgrade")
        .statusCode(422)
        .body("field", equalTo("Idempotency-Key"));
    as(dispatcher).get("/api/v1/incidents/{id}", id).then().body("state", equalTo("CONFIRMED"));
  }

  @Test
  void shouldRememberAnOutcomeThatOnlyTheDatabaseHolds() {
    // Given
    var id = incidentOf(sent(press(school(), AlarmKind.ALARM_KIND_PANIC)));
    var key = Samples.id();
    order(dispatcher, key, "{\"text\":\"first\"}", id, "notes").statusCode(200);
    var commandId =
        org.anyuan.common.id.DeterministicId.of("command", "police-dispatcher", key).toString();
    // When
    await()
        .atMost(SOON)
        .until(
            () ->
                "1"
                    .equals(
                        Rows.one(
                            "select count(*) from timeline where cause_id = ?",
                            java.util.UUID.fromString(commandId))));
    // Then
    as(dispatcher)
        .get("/api/v1/commands/{id}", commandId)
        .then()
        .statusCode(200)
        .body("status", equalTo("DECIDED"))
        .body("incidentId", equalTo(id));
    as(TestTokens.bearer("police-officer", Samples.COUNTY))
        .get("/api/v1/commands/{id}", commandId)
        .then()
        .statusCode(404);
    as(dispatcher)
        .get("/api/v1/incidents/{id}/timeline?limit=200", id)
        .then()
        .statusCode(200)
        .body("items.type", hasItems("OPENED", "NOTE_ADDED"));
  }

  @Test
  void shouldCarryAnIncidentThroughItsLife() {
    var school = school();
    var id = incidentOf(sent(press(school, AlarmKind.ALARM_KIND_PANIC)));

    order(dispatcher, Samples.id(), "{\"reason\":\"many hurt\"}", id, "upgrade")
        .statusCode(200)
        .body("majorAt", not(nullValue()));
    order(
            dispatcher,
            Samples.id(),
            "{\"severity\":\"CRITICAL\",\"reason\":\"knife\"}",
            id,
            "severity")
        .statusCode(200)
        .body("severity", equalTo("CRITICAL"));
    order(
            dispatcher,
            Samples.id(),
            "{\"disposition\":\"RESOLVED\",\"reason\":\"done\"}",
            id,
            "close")
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("disposition", equalTo("RESOLVED"));
    order(dispatcher, Samples.id(), "{\"reason\":\"not over\"}", id, "reopen")
        .statusCode(200)
        .body("state", equalTo("REOPENED"));
  }

  @Test
  void shouldLinkBothSides() {
    var one = incidentOf(sent(press(school(), AlarmKind.ALARM_KIND_PANIC)));
    var other = incidentOf(sent(press(school(), AlarmKind.ALARM_KIND_PANIC)));

    order(
            dispatcher,
            Samples.id(),
            "{\"otherIncidentId\":\"" + other + "\",\"reason\":\"same people\"}",
            one,
            "link")
        .statusCode(200)
        .body("linkedIncidentIds", hasItem(other));

    as(dispatcher)
        .get("/api/v1/incidents/{id}", other)
        .then()
        .body("linkedIncidentIds", hasItem(one));
  }

  @Test
  void shouldAcknowledgeATask() {
    // Given
    var id = incidentOf(sent(press(school(), AlarmKind.ALARM_KIND_PANIC)));
    var task =
        as(dispatcher)
            .get("/api/v1/incidents/{id}", id)
            .then()
            .extract()
            .<String>path("tasks.find { it.audience == 'POLICE' }.taskId");
    await()
        .atMost(SOON)
        .until(
            () -> as(dispatcher).get("/api/v1/queues/police/tasks/{id}", task).statusCode() == 200);
    // When, then
    as(dispatcher)
        .header("Idempotency-Key", Samples.id())
        .post("/api/v1/queues/police/tasks/{id}/acknowledgements", task)
        .then()
        .statusCode(200)
        .body("state", equalTo("ACKNOWLEDGED"))
        .body("acknowledgedBy", equalTo("police-dispatcher"));
    as(dispatcher).get("/api/v1/incidents/{id}", id).then().body("state", equalTo("ACKNOWLEDGED"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(dispatcher)
                    .get("/api/v1/incidents/{id}", id)
                    .then()
                    .body("tasks.find { it.audience == 'POLICE' }.queuedAt", not(nullValue())));
  }

  @Test
  void shouldOpenAnIncidentWithoutAPress() {
    // Given
    var school = known(school());
    var key = Samples.id();
    var body =
        """
        {"schoolId":"%s","kind":"FIRE","mode":"TEST","text":"有人报火警 🔥","place":{"building":"食堂"}}
        """
            .formatted(school.getSchoolId());
    // When
    var id =
        as(dispatcher)
            .header("Idempotency-Key", key)
            .body(body)
            .post("/api/v1/incidents")
            .then()
            .statusCode(201)
            .body("openedByPerson", equalTo(true))
            .body("text", equalTo("有人报火警 🔥"))
            .extract()
            .<String>path("incidentId");
    // Then
    as(dispatcher)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/incidents")
        .then()
        .statusCode(201)
        .body("incidentId", equalTo(id));
    as(elsewhere)
        .header("Idempotency-Key", Samples.id())
        .body(body)
        .post("/api/v1/incidents")
        .then()
        .statusCode(404);
  }

  @Test
  void shouldShowEachReaderNoMoreThanTheyMayKnow() {
    // Given
    var school = school();
    var id = incidentOf(sent(press(school, AlarmKind.ALARM_KIND_PANIC)));
    var silent = incidentOf(sent(press(school(), AlarmKind.ALARM_KIND_DURESS)));
    // Then
    for (var role : new String[] {"education-officer", "commission-officer", "inspector"}) {
      var reader = TestTokens.bearer(role, Samples.COUNTY);
      var text = as(reader).get("/api/v1/incidents/{id}", id).asString();
      assertThat(text).contains("教学楼").doesNotContain("secret", "device", "tasks", "signals");
      var history = as(reader).get("/api/v1/incidents/{id}/timeline", id).asString();
      assertThat(history).doesNotContain("secret", "device", "details");
    }
    var own = TestTokens.bearer("school-officer", Samples.COUNTY, school.getSchoolId());
    var text = as(own).get("/api/v1/incidents/{id}", id).asString();
    assertThat(text).contains(id).doesNotContain("secret-words", "tasks", "severity", "device");
    var silentSchool = schoolOf(silent);
    var silentOwn = TestTokens.bearer("school-officer", Samples.COUNTY, silentSchool);
    as(silentOwn).get("/api/v1/incidents/{id}", silent).then().statusCode(404);
    as(silentOwn).get("/api/v1/incidents").then().body("items", hasSize(0));
    as(silentOwn).get("/api/v1/incidents/{id}", id).then().statusCode(404);
    as(elsewhere).get("/api/v1/incidents/{id}", id).then().statusCode(404);
    order(elsewhere, Samples.id(), "{\"reason\":\"not mine\"}", id, "confirm").statusCode(404);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(own)
                    .get("/api/v1/incidents")
                    .then()
                    .statusCode(200)
                    .body("items.incidentId", hasItem(id)));
    as(elsewhere)
        .get("/api/v1/incidents?schoolId={s}", school.getSchoolId())
        .then()
        .body("items", hasSize(0));
    as(dispatcher)
        .get("/api/v1/incidents?schoolId={s}&state=OPEN&mode=TEST", school.getSchoolId())
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void shouldLetAnIncidentBeSeenWhereItWasHandedTo() {
    // Given
    region("420502", Samples.OTHER_COUNTY);
    var id = incidentOf(sent(press(school(), AlarmKind.ALARM_KIND_PANIC)));
    as(elsewhere).get("/api/v1/incidents/{id}", id).then().statusCode(404);
    // When
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                order(
                        dispatcher,
                        Samples.id(),
                        "{\"toRegionId\":\"420502\",\"reason\":\"theirs\"}",
                        id,
                        "hand-over")
                    .statusCode(200));
    // Then, from memory and from the database
    as(elsewhere).get("/api/v1/incidents/{id}", id).then().statusCode(200);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(elsewhere)
                    .get("/api/v1/incidents?limit=200")
                    .then()
                    .body("items.incidentId", hasItem(id)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confirm|{}|reason",
        "confirm|{\"reason\":\" \"}|reason",
        "confirm|{\"reason\":\"a\\u0000b\"}|reason",
        "confirm|{\"reason\":\"\\ud800\"}|reason",
        "confirm|{\"reason\":\"x\",\"more\":1}|more",
        "severity|{\"severity\":\"WORST\",\"reason\":\"x\"}|severity",
        "close|{\"disposition\":\"TEST\",\"reason\":\"x\"}|disposition",
        "merge|{\"intoIncidentId\":\"1\",\"reason\":\"x\"}|intoIncidentId",
        "hand-over|{\"toRegionId\":\"../\",\"reason\":\"x\"}|toRegionId",
        "notes|{\"text\":\"\"}|text"
      })
  void shouldNameTheFieldAtFault(String verb, String body, String field) {
    order(dispatcher, Samples.id(), body, Samples.id(), verb)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo(field));
  }

  @ParameterizedTest
  @CsvSource({
    "state=NEW,state",
    "mode=REAL,mode",
    "limit=0,limit",
    "limit=201,limit",
    "limit=ten,limit",
    "cursor=x,cursor",
    "regionPath=420000,regionPath",
    "signalId=1,signalId",
    "schoolId=%2F,schoolId"
  })
  void shouldNameTheParameterAtFault(String query, String field) {
    given()
        .urlEncodingEnabled(false)
        .header("Authorization", dispatcher)
        .get("/api/v1/incidents?" + query)
        .then()
        .statusCode(400)
        .body("field", equalTo(field));
  }

  @Test
  void shouldWantAKeyAndASmallBody() {
    as(dispatcher)
        .body("{\"reason\":\"x\"}")
        .post("/api/v1/incidents/{id}/confirm", Samples.id())
        .then()
        .statusCode(400)
        .body("field", equalTo("Idempotency-Key"));
    order(
            dispatcher,
            Samples.id(),
            "{\"reason\":\"" + "x".repeat(501) + "\"}",
            Samples.id(),
            "confirm")
        .statusCode(400)
        .body("field", equalTo("reason"));
    order(
            dispatcher,
            Samples.id(),
            "{\"reason\":\"" + "x".repeat(70_000) + "\"}",
            Samples.id(),
            "confirm")
        .statusCode(413);
    order(dispatcher, Samples.id(), "{\"reason\":", Samples.id(), "confirm").statusCode(400);
    order(dispatcher, Samples.id(), "", Samples.id(), "confirm").statusCode(400);
    order(dispatcher, Samples.id(), "{\"reason\":\"x\"}", "../../x", "confirm").statusCode(404);
  }

  private AlarmSignal sent(AlarmSignal press) {
    log.press(press);
    return press;
  }

  /** The decider has opened it, and this copy knows. */
  private String incidentOf(AlarmSignal press) {
    await()
        .atMost(SOON)
        .until(
            () ->
                Rows.one(
                        "select incident_id from signals where signal_id = ?",
                        java.util.UUID.fromString(press.getSignalId()))
                    != null);
    return Rows.one(
        "select incident_id from signals where signal_id = ?",
        java.util.UUID.fromString(press.getSignalId()));
  }

  private static String schoolOf(String incidentId) {
    return Rows.one(
        "select school_id from incidents where incident_id = ?",
        java.util.UUID.fromString(incidentId));
  }

  private SchoolRef known(SchoolRef school) {
    log.task(
        Topics.LEDGER_SCHOOLS,
        school.getSchoolId(),
        School.newBuilder().setRef(school).setVersion(1).build());
    await()
        .atMost(SOON)
        .until(
            () ->
                as(dispatcher)
                        .header("Idempotency-Key", Samples.id())
                        .body(
                            "{\"schoolId\":\"%s\",\"kind\":\"PANIC\",\"mode\":\"TEST\",\"text\":\"x\"}"
                                .formatted(school.getSchoolId()))
                        .post("/api/v1/incidents")
                        .statusCode()
                    == 201);
    return school;
  }

  private void region(String id, String path) {
    log.task(
        Topics.LEDGER_REGIONS,
        id,
        Region.newBuilder().setRegionId(id).setPath(path).setVersion(1).build());
  }

  private static RequestSpecification as(String bearer) {
    return given().contentType("application/json").header("Authorization", bearer);
  }

  private static ValidatableResponse order(
      String bearer, String key, String body, String incidentId, String verb) {
    return as(bearer)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/incidents/{id}/{verb}", incidentId, verb)
        .then();
  }
}
