package org.anyuan.incident.adapter.in.http;

import static io.restassured.RestAssured.given;
import static org.anyuan.incident.adapter.testing.Samples.press;
import static org.anyuan.incident.adapter.testing.Samples.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.SchoolRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a school adds to its own open incident, and who reads it. */
@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class NotesIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  private final String dispatcher = TestTokens.bearer("police-dispatcher", Samples.COUNTY);
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
  void shouldTakeWhatTheSchoolAddsOnceAndShowItToThePolice() {
    // Given
    var school = school();
    var id = incidentOf(school, AlarmKind.ALARM_KIND_PANIC);
    add(dispatcher, Samples.id(), id, "为学校保密").then().statusCode(200);
    var key = Samples.id();
    // When
    add(officer(school), key, id, "两名学生受轻伤，在门卫室")
        .then()
        .statusCode(200)
        .body("incidentId", equalTo(id))
        .body("text", nullValue())
        .body("signals", nullValue());
    add(officer(school), key, id, "两名学生受轻伤，在门卫室").then().statusCode(200);
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(notes(dispatcher, id)).containsExactly("为学校保密", "两名学生受轻伤，在门卫室"));
    var own = as(officer(school)).get("/api/v1/incidents/{id}/notes", id);
    own.then().body("items.role", equalTo(List.of("school-officer")));
    assertThat(own.asString()).doesNotContain("保密");
    as(TestTokens.bearer("police-officer", Samples.COUNTY))
        .get("/api/v1/incidents/{id}/timeline?limit=200", id)
        .then()
        .body(
            "items.find { it.actorRole == 'school-officer' }.details.text",
            equalTo("两名学生受轻伤，在门卫室"));
  }

  @Test
  void shouldHideAnothersAndASilentIncident() {
    var school = school();
    var id = incidentOf(school, AlarmKind.ALARM_KIND_PANIC);
    var threatened = school();
    var silent = incidentOf(threatened, AlarmKind.ALARM_KIND_DURESS);
    var other = officer(school());
    add(other, Samples.id(), id, "x").then().statusCode(404);
    as(other).get("/api/v1/incidents/{id}/notes", id).then().statusCode(404);
    add(officer(threatened), Samples.id(), silent, "x").then().statusCode(404);
    as(officer(threatened)).get("/api/v1/incidents/{id}/notes", silent).then().statusCode(404);
  }

  @Test
  void shouldTakeNothingFromTheSchoolOnceItHasEnded() {
    var school = school();
    var id = incidentOf(school, AlarmKind.ALARM_KIND_PANIC);
    as(dispatcher)
        .header("Idempotency-Key", Samples.id())
        .body(Map.of("disposition", "TEST_ENDED", "reason", "done"))
        .post("/api/v1/incidents/{id}/close", id)
        .then()
        .statusCode(200);
    add(officer(school), Samples.id(), id, "x")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:anyuan:problem:not-allowed-in-state"));
    add(dispatcher, Samples.id(), id, "事后补记").then().statusCode(200);
  }

  @Test
  void shouldNameTheFieldThatIsWrong() {
    var school = school();
    var id = incidentOf(school, AlarmKind.ALARM_KIND_PANIC);
    for (var text : List.of("", " ", "x".repeat(2001), "\u0007")) {
      add(officer(school), Samples.id(), id, text)
          .then()
          .statusCode(400)
          .body("field", equalTo("text"));
    }
    as(officer(school))
        .body(Map.of("text", "x"))
        .post("/api/v1/incidents/{id}/notes", id)
        .then()
        .statusCode(400)
        .body("field", equalTo("Idempotency-Key"));
  }

  private static List<String> notes(String bearer, String id) {
    return as(bearer).get("/api/v1/incidents/{id}/notes", id).jsonPath().getList("items.text");
  }

  private static Response add(String bearer, String key, String id, String text) {
    return as(bearer)
        .header("Idempotency-Key", key)
        .body(Map.of("text", text))
        .post("/api/v1/incidents/{id}/notes", id);
  }

  private String incidentOf(SchoolRef school, AlarmKind kind) {
    var signal = press(school, kind);
    log.press(signal);
    return await()
        .atMost(SOON)
        .until(
            () ->
                as(dispatcher)
                    .get("/api/v1/incidents?signalId={id}", signal.getSignalId())
                    .then()
                    .extract()
                    .<String>path("items[0]?.incidentId"),
            Objects::nonNull);
  }

  private static String officer(SchoolRef school) {
    return TestTokens.bearer("school-officer", Samples.COUNTY, school.getSchoolId());
  }

  private static RequestSpecification as(String bearer) {
    return given().header("Authorization", bearer).contentType("application/json");
  }
}
