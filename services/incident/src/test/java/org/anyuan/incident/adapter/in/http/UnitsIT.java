package org.anyuan.incident.adapter.in.http;

import static io.restassured.RestAssured.given;
import static org.anyuan.incident.adapter.testing.Samples.press;
import static org.anyuan.incident.adapter.testing.Samples.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.stream.Stream;
import org.anyuan.common.cloudevents.Timestamps;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A unit on its way, and who sees that. */
@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class UnitsIT {
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
  void shouldShowTheSchoolThatHelpIsOnItsWayWithoutNamingTheUnit() {
    // Given
    var school = school();
    var id = incidentOf(school, AlarmKind.ALARM_KIND_PANIC);
    var own = TestTokens.bearer("school-officer", Samples.COUNTY, school.getSchoolId());
    as(own).get("/api/v1/incidents/{id}", id).then().body("dispatchState", equalTo("RECEIVED"));
    // When
    var soon = Instant.now().plusSeconds(300).toString();
    report(id, Samples.id(), "\"status\":\"EN_ROUTE\",\"expectedArrivalAt\":\"" + soon + "\"")
        .statusCode(200)
        .body("dispatchState", equalTo("ON_THE_WAY"))
        .body("units[0].unit", equalTo("巡逻 一组"))
        .body("units[0].expectedArrivalAt", notNullValue())
        .body("state", equalTo("OPEN"));
    // Then
    for (var reader : new String[] {own, TestTokens.bearer("education-officer", Samples.COUNTY)}) {
      var text = as(reader).get("/api/v1/incidents/{id}", id);
      text.then().body("dispatchState", equalTo("ON_THE_WAY")).body("units", nullValue());
      assertThat(text.asString()).doesNotContain("巡逻");
    }
    report(id, Samples.id(), "\"status\":\"ARRIVED\"").statusCode(200);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(own)
                    .get("/api/v1/incidents")
                    .then()
                    .statusCode(200)
                    .body("items.dispatchState", hasItem("ARRIVED"))
                    .body("items.dispatchStateAt", notNullValue()));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(dispatcher)
                    .get("/api/v1/incidents/{id}/timeline?limit=200", id)
                    .then()
                    .body("items.type", hasItem("UNIT_REPORTED"))
                    .body("items.details.unit", hasItem("巡逻 一组")));
  }

  @Test
  void shouldAnswerTheSameReportOnceAndALateOneWithWhatStands() {
    // Given
    var id = incidentOf(school(), AlarmKind.ALARM_KIND_PANIC);
    var key = Samples.id();
    report(id, key, "\"dispatchId\":\"d-1\",\"status\":\"ARRIVED\"").statusCode(200);
    // When, then
    report(id, key, "\"dispatchId\":\"d-1\",\"status\":\"ARRIVED\"")
        .statusCode(200)
        .body("units.size()", equalTo(1));
    report(id, Samples.id(), "\"dispatchId\":\"d-1\",\"status\":\"EN_ROUTE\"")
        .statusCode(200)
        .body("units[0].status", equalTo("ARRIVED"))
        .body("dispatchState", equalTo("ARRIVED"));
  }

  @Test
  void shouldFollowAMergedIncident() {
    // Given
    var school = school();
    var id = incidentOf(school, AlarmKind.ALARM_KIND_PANIC);
    var other = incidentOf(school, AlarmKind.ALARM_KIND_PANIC, Duration.ofHours(-2));
    as(dispatcher)
        .header("Idempotency-Key", Samples.id())
        .body("{\"intoIncidentId\":\"" + other + "\",\"reason\":\"one\"}")
        .post("/api/v1/incidents/{id}/merge", id)
        .then()
        .statusCode(200);
    var key = Samples.id();
    // When, then the same key finds it again
    for (var i = 0; i < 2; i++) {
      report(id, key, "\"dispatchId\":\"d-1\",\"status\":\"EN_ROUTE\"")
          .statusCode(200)
          .body("incidentId", equalTo(other))
          .body("units[0].status", equalTo("EN_ROUTE"));
    }
  }

  @Test
  void shouldShowNothingOfASilentKindAtTheSchool() {
    // Given
    for (var kind :
        new AlarmKind[] {AlarmKind.ALARM_KIND_DURESS, AlarmKind.ALARM_KIND_SILENT_PANIC}) {
      var school = school();
      var id = incidentOf(school, kind);
      // When
      report(id, Samples.id(), "\"status\":\"EN_ROUTE\"").statusCode(200);
      // Then
      var own = TestTokens.bearer("school-officer", Samples.COUNTY, school.getSchoolId());
      as(own).get("/api/v1/incidents/{id}", id).then().statusCode(404);
      as(own).get("/api/v1/incidents").then().body("items.size()", equalTo(0));
    }
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("unit", "{\"status\":\"EN_ROUTE\"}"),
        Arguments.of("unit", "{\"unit\":\" \",\"status\":\"EN_ROUTE\"}"),
        Arguments.of("unit", "{\"unit\":\"" + "车".repeat(101) + "\",\"status\":\"EN_ROUTE\"}"),
        Arguments.of("unit", "{\"unit\":\"a\\u0000b\",\"status\":\"EN_ROUTE\"}"),
        Arguments.of("status", "{\"unit\":\"a\"}"),
        Arguments.of("status", "{\"unit\":\"a\",\"status\":\"FLYING\"}"),
        Arguments.of("dispatchId", "{\"unit\":\"a\",\"dispatchId\":\"/\",\"status\":\"ARRIVED\"}"),
        Arguments.of(
            "expectedArrivalAt",
            "{\"unit\":\"a\",\"status\":\"EN_ROUTE\",\"expectedArrivalAt\":\"2125-01-01T00:00:00Z\"}"),
        Arguments.of(
            "expectedArrivalAt",
            "{\"unit\":\"a\",\"status\":\"EN_ROUTE\",\"expectedArrivalAt\":\"soon\"}"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void shouldNameTheFieldThatIsWrong(String field, String body) {
    as(dispatcher)
        .header("Idempotency-Key", Samples.id())
        .body(body)
        .post("/api/v1/incidents/{id}/units", Samples.id())
        .then()
        .statusCode(400)
        .body("field", containsString(field));
  }

  @Test
  void shouldHideAnIncidentFromAnotherCounty() {
    var id = incidentOf(school(), AlarmKind.ALARM_KIND_PANIC);
    as(TestTokens.bearer("police-dispatcher", Samples.OTHER_COUNTY))
        .header("Idempotency-Key", Samples.id())
        .body("{\"unit\":\"a\",\"status\":\"EN_ROUTE\"}")
        .post("/api/v1/incidents/{id}/units", id)
        .then()
        .statusCode(404);
  }

  private ValidatableResponse report(String incident, String key, String fields) {
    return as(dispatcher)
        .header("Idempotency-Key", key)
        .body("{\"unit\":\"巡逻 一组\"," + fields + "}")
        .post("/api/v1/incidents/{id}/units", incident)
        .then();
  }

  private String incidentOf(SchoolRef school, AlarmKind kind) {
    return incidentOf(school, kind, Duration.ZERO);
  }

  /** Of a press that was received then: two hours apart, two of a school are two incidents. */
  private String incidentOf(SchoolRef school, AlarmKind kind, Duration then) {
    var press = press(school, kind);
    var at = Timestamps.instant(press.getReceivedAt()).plus(then);
    var sent = press.toBuilder().setReceivedAt(Timestamps.of(at)).build();
    log.press(sent);
    return await()
        .atMost(SOON)
        .until(
            () ->
                as(dispatcher)
                    .get("/api/v1/incidents?signalId={id}", sent.getSignalId())
                    .then()
                    .extract()
                    .<String>path("items[0]?.incidentId"),
            java.util.Objects::nonNull);
  }

  private static RequestSpecification as(String bearer) {
    return given().contentType("application/json").header("Authorization", bearer);
  }
}
