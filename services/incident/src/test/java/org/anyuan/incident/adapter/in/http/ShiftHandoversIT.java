package org.anyuan.incident.adapter.in.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Rows;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.SchoolRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk from one dispatcher to the next. */
@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class ShiftHandoversIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  private final String li = dispatcher("li", Samples.COUNTY);
  private final String wang = dispatcher("wang", Samples.COUNTY);
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
  void shouldKeepWhatWasOpenAndWhoSigned() {
    // Given
    var school = Samples.school();
    var elsewhere = Samples.school(Samples.OTHER_COUNTY, "420502");
    pressed(school, li);
    pressed(elsewhere, dispatcher("zhao", Samples.OTHER_COUNTY));
    // When
    var id =
        give(li, Samples.id(), "夜班，一所学校演练")
            .statusCode(201)
            .body("givenBy", equalTo("li"))
            .body("notes", equalTo("夜班，一所学校演练"))
            .body("waiting", greaterThanOrEqualTo(1))
            .body("tasks.schoolId", hasItem(school.getSchoolId()))
            .body("tasks.schoolId", not(hasItem(elsewhere.getSchoolId())))
            .body("acceptedBy", nullValue())
            .extract()
            .<String>path("handoverId");
    accept(li, id).statusCode(409);
    accept(wang, id).statusCode(200).body("acceptedBy", equalTo("wang"));
    // Then
    accept(wang, id).statusCode(200);
    accept(dispatcher("zhou", Samples.COUNTY), id).statusCode(409);
    as(wang)
        .get("/api/v1/shift-handovers?limit=200")
        .then()
        .statusCode(200)
        .body("items.handoverId", hasItem(id))
        .body("items.tasks", not(hasItem(List.of())));
    var whole = as(wang).get("/api/v1/shift-handovers/{id}", id);
    whole
        .then()
        .body("tasks.schoolId", hasItem(school.getSchoolId()))
        .body("acceptanceNote", equalTo("已核对"));
    assertThat(whole.asString()).doesNotContain("secret-words");
    assertThat(
            Rows.one(
                "select string_agg(action || ' ' || actor, ',' order by id) from audit_trail"
                    + " where subject = ?",
                "shift/" + id))
        .isEqualTo("shift.given li,shift.accepted wang");
  }

  @Test
  void shouldBeOneHandoverHoweverOftenItIsSent() {
    // Given
    var key = Samples.id();
    var id = give(li, key, "一").statusCode(201).extract().<String>path("handoverId");
    // When, then
    give(li, key, "一").statusCode(201).body("handoverId", equalTo(id));
    give(li, key, "二").statusCode(422).body("type", containsString("key-reused"));
    give(wang, key, "一").statusCode(201).body("handoverId", not(equalTo(id)));
  }

  @Test
  void shouldBeADesksOwn() {
    // Given
    var id = give(li, Samples.id(), "").statusCode(201).extract().<String>path("handoverId");
    // When, then
    for (var other :
        List.of(dispatcher("zhao", Samples.OTHER_COUNTY), dispatcher("sun", Samples.STATION))) {
      accept(other, id).statusCode(404);
      as(other).get("/api/v1/shift-handovers/{id}", id).then().statusCode(404);
    }
    // Who is above sees it and does not sit there.
    var city = dispatcher("qian", "/420000/420100/");
    as(city).get("/api/v1/shift-handovers/{id}", id).then().statusCode(200);
    accept(city, id).statusCode(409);
  }

  @Test
  void shouldNameTheFieldThatIsWrong() {
    give(li, Samples.id(), "字".repeat(2001)).statusCode(400).body("field", equalTo("notes"));
    as(li).body("{}").post("/api/v1/shift-handovers").then().statusCode(400);
    accept(li, Samples.id()).statusCode(404);
    accept(li, "no-id").statusCode(404);
  }

  private static ValidatableResponse give(String by, String key, String notes) {
    return as(by)
        .header("Idempotency-Key", key)
        .body("{\"notes\":\"" + notes + "\"}")
        .post("/api/v1/shift-handovers")
        .then();
  }

  private static ValidatableResponse accept(String by, String id) {
    return as(by)
        .body("{\"note\":\"已核对\"}")
        .post("/api/v1/shift-handovers/{id}/acceptances", id)
        .then();
  }

  private void pressed(SchoolRef school, String reader) {
    log.press(Samples.press(school, AlarmKind.ALARM_KIND_PANIC));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(reader)
                    .get("/api/v1/queues/police/tasks?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.school.schoolId", hasItem(school.getSchoolId())));
  }

  private static String dispatcher(String user, String scope) {
    return "Bearer "
        + TestTokens.token(user, "police-dispatcher", scope, null, Duration.ofHours(1));
  }

  private static RequestSpecification as(String bearer) {
    return given().contentType("application/json").header("Authorization", bearer);
  }
}
