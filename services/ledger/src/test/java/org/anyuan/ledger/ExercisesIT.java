package org.anyuan.ledger;

import static org.anyuan.ledger.LedgerApi.PROVINCE;
import static org.anyuan.ledger.LedgerApi.WUCHANG;
import static org.anyuan.ledger.LedgerApi.admin;
import static org.anyuan.ledger.LedgerApi.as;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.ledger.v1.Exercise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Times of exercise, from their registration to their topic. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class ExercisesIT {
  private String school;
  private String device;

  @BeforeEach
  void aSchoolWithAButton() {
    // Its region is of the official tree, which is not there at once.
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> admin().get("/api/v1/regions/420106").statusCode() == 200);
    school = LedgerApi.addSchool("420106");
    device = addDevice(school);
  }

  @Test
  void shouldPublishEachVersionOfADrillWindow() throws Exception {
    // Given
    var id = add(admin(), window(school)).statusCode(201).extract().<String>path("id");
    // When
    var later = new HashMap<>(window(school));
    later.put("name", "改期");
    admin().body(later).put("/api/v1/exercises/" + id).then().statusCode(200);
    admin().post("/api/v1/exercises/" + id + "/cancel").then().statusCode(200);
    admin().post("/api/v1/exercises/" + id + "/cancel").then().statusCode(200);
    // Then
    try (var topic = new TopicReader("anyuan.ledger.exercises")) {
      var messages = topic.awaitKey(id, 3);
      var first = Exercise.parseFrom(messages.getFirst().value());
      assertThat(first.getSchoolId()).isEqualTo(school);
      assertThat(first.getDeviceIdsList()).containsExactly(device);
      assertThat(first.getKindsList())
          .containsExactly(AlarmKind.ALARM_KIND_PANIC, AlarmKind.ALARM_KIND_FIRE);
      var last = Exercise.parseFrom(messages.getLast().value());
      assertThat(last.getCancelled()).isTrue();
      assertThat(last.getVersion()).isEqualTo(3);
    }
    admin()
        .body(later)
        .put("/api/v1/exercises/" + id)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:anyuan:problem:conflict"));
  }

  @Test
  void shouldNameTheFieldAtFault() {
    refused("kinds", "kinds", List.of("PANIC", "DURESS"));
    refused("kinds", "kinds", List.of("SILENT_PANIC"));
    refused("deviceIds", "deviceIds", List.of("no-such-device"));
    refused("deviceIds", "deviceIds", List.of(addDevice(LedgerApi.addSchool("420106"))));
    refused("beginsAt", "beginsAt", "tomorrow");
    refused("endsAt", "endsAt", Instant.now().plus(3, ChronoUnit.DAYS).toString());
    refused("schoolId", "regionId", "420106");
    refused("name", "name", "");
  }

  @Test
  void shouldRegisterNothingAfterItBegan() {
    var body = new HashMap<>(window(school));
    body.put("beginsAt", Instant.now().minusSeconds(1).toString());
    body.put("endsAt", Instant.now().plusSeconds(600).toString());
    add(admin(), body).statusCode(400).body("field", equalTo("beginsAt"));
  }

  private void refused(String field, String name, Object value) {
    var body = new HashMap<>(window(school));
    body.put(name, value);
    add(admin(), body).statusCode(400).body("field", equalTo(field));
  }

  @Test
  void shouldRegisterOnceUnderOneKey() {
    // Given
    var key = UUID.randomUUID().toString();
    var body = window(school);
    var id =
        admin()
            .header("Idempotency-Key", key)
            .body(body)
            .post("/api/v1/exercises")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    // When, then
    admin()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/exercises")
        .then()
        .statusCode(201)
        .body("id", equalTo(id))
        .body("version", equalTo(1));
  }

  @Test
  void shouldLetASchoolsOfficerDecideAboutItsSchoolAlone() {
    var officer = as("school-officer", WUCHANG, school);
    var own = add(officer, window(school)).statusCode(201).extract().<String>path("id");
    var region = new HashMap<>(window(school));
    region.remove("schoolId");
    region.put("regionId", "420106");
    add(as("school-officer", WUCHANG, school), region).statusCode(403);
    var ofRegion =
        add(as("police-dispatcher", WUCHANG, null), region)
            .statusCode(201)
            .extract()
            .<String>path("id");
    var other = LedgerApi.addSchool("420106");
    add(as("school-officer", WUCHANG, other), window(school)).statusCode(400);
    as("school-officer", WUCHANG, other).get("/api/v1/exercises/" + own).then().statusCode(404);
    as("school-officer", WUCHANG, school)
        .get("/api/v1/exercises/" + ofRegion)
        .then()
        .statusCode(404);
    as("school-officer", WUCHANG, school)
        .post("/api/v1/exercises/" + ofRegion + "/cancel")
        .then()
        .statusCode(404);
    as("school-officer", WUCHANG, school)
        .get("/api/v1/exercises")
        .then()
        .body("items.id", hasItem(own))
        .body("items.id", not(hasItem(ofRegion)));
  }

  @Test
  void shouldShowARegionTheExercisesAboveItAndLetItChangeNoneOfThem() {
    var region = new HashMap<>(window(school));
    region.remove("schoolId");
    region.put("regionId", "420100");
    var id =
        add(as("education-officer", PROVINCE, null), region)
            .statusCode(201)
            .extract()
            .<String>path("id");
    var path = "/api/v1/exercises/" + id;
    as("police-officer", WUCHANG, null).get(path).then().statusCode(200);
    as("police-officer", "/420000/420500/", null).get(path).then().statusCode(404);
    as("police-dispatcher", WUCHANG, null).post(path + "/cancel").then().statusCode(404);
    add(as("police-dispatcher", WUCHANG, null), region).statusCode(403);
  }

  @Test
  void shouldFindThoseOfATime() {
    var id = add(admin(), window(school)).statusCode(201).extract().<String>path("id");
    var now = Instant.now();
    admin()
        .get("/api/v1/exercises?schoolId={s}&from={f}", school, now.toString())
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    admin()
        .get("/api/v1/exercises?schoolId={s}&to={t}", school, now.toString())
        .then()
        .body("items.id", not(hasItem(id)));
    admin()
        .get("/api/v1/exercises?from=today")
        .then()
        .statusCode(400)
        .body("field", equalTo("from"));
  }

  @Test
  void shouldFollowItsRegionWhenThatMoves() {
    // Given
    var area = unique("p");
    admin()
        .body(LedgerApi.region(area, "420106", "POLICE_STATION_AREA"))
        .post("/api/v1/regions")
        .then()
        .statusCode(201);
    var body = new HashMap<>(window(school));
    body.remove("schoolId");
    body.remove("deviceIds");
    body.remove("kinds");
    body.put("regionId", area);
    var id = add(admin(), body).statusCode(201).extract().<String>path("id");
    // When
    admin()
        .body(LedgerApi.region(area, "420105", "POLICE_STATION_AREA"))
        .put("/api/v1/regions/" + area)
        .then()
        .statusCode(200);
    // Then
    as("police-dispatcher", "/420000/420100/420105/", null)
        .get("/api/v1/exercises/" + id)
        .then()
        .statusCode(200)
        .body("regionPath", equalTo("/420000/420100/420105/" + area + "/"));
    as("police-dispatcher", WUCHANG, null).get("/api/v1/exercises/" + id).then().statusCode(404);
  }

  private Map<String, Object> window(String school) {
    var begins = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    return Map.of(
        "name",
        "秋季疏散演练",
        "schoolId",
        school,
        "beginsAt",
        begins.toString(),
        "endsAt",
        begins.plusSeconds(3600).toString(),
        "deviceIds",
        List.of(device),
        "kinds",
        List.of("PANIC", "FIRE"));
  }

  private static ValidatableResponse add(RequestSpecification caller, Map<String, Object> body) {
    return caller.body(body).post("/api/v1/exercises").then();
  }

  private static String addDevice(String school) {
    var id = unique("d");
    admin().body(LedgerApi.device(id, school)).post("/api/v1/devices").then().statusCode(201);
    return id;
  }
}
