package org.anyuan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.proto.incident.v1.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Policies as people write them, and what would happen by them. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class PolicyIT {
  private static final String PATH = "/api/v1/policies";

  @Inject DeliveryScene people;

  private final Receiver receiver = new Receiver();
  private EscalationScene scene;
  private PersonId ada;
  private PersonId bob;

  @BeforeEach
  void set() {
    DeliveryScene.channels(receiver, ChannelKind.SMS, ChannelKind.VOICE);
    scene = new EscalationScene(people);
    scene.publishPlaces();
    ada = scene.lives("police-officer", scene.countyPath);
    bob = scene.lives("police-officer", scene.countyPath);
    await()
        .atMost(EscalationScene.SOON)
        .until(
            () ->
                preview("lane=POLICE&schoolId=" + scene.school).statusCode() == 200
                    && preview("lane=POLICE&regionId=" + scene.city).statusCode() == 200);
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private Response preview(String query) {
    return scene.administrator().urlEncodingEnabled(false).get(PATH + "/preview?" + query);
  }

  private static Map<String, Object> step(String after, Object... whom) {
    return Map.of(
        "after", after, "whom", List.of(whom), "repeats", 1, "every", "PT15S", "needed", 1);
  }

  private static Map<String, Object> role(String role) {
    return Map.of("kind", "ROLE", "role", role);
  }

  private Map<String, Object> policy(Object... steps) {
    var policy = new HashMap<String, Object>();
    policy.put("name", "夜间");
    policy.put("lane", "POLICE");
    policy.put("regionId", scene.county);
    policy.put("steps", List.of(steps));
    policy.put("staleAfter", "PT20M");
    policy.put(
        "fallback",
        Map.of("after", "PT1M", "whom", List.of(role("administrator")), "every", "PT5M"));
    return policy;
  }

  private static Map<String, Object> with(Map<String, Object> policy, String field, Object value) {
    var other = new HashMap<>(policy);
    other.put(field, value);
    return other;
  }

  private Response post(Map<String, Object> policy) {
    return scene.administrator().body(policy).post(PATH);
  }

  private String written(Map<String, Object> policy) {
    return post(policy).then().statusCode(201).body("version", equalTo(1)).extract().path("id");
  }

  private Incident.Builder pressed() {
    var incident = scene.pressed();
    scene.happened(incident);
    await().atMost(EscalationScene.SOON).until(() -> !scene.county(incident).isEmpty());
    return incident;
  }

  @Test
  void shouldKeepEachVersionAndChangeNothingThatIsUnderWay() {
    // Given
    var id = written(policy(step("PT0S", role("police-officer"))));
    var before = pressed();
    // When
    var next = with(policy(step("PT5S", role("police-officer"))), "version", 1);
    scene
        .administrator()
        .body(next)
        .put(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
    // Then
    scene
        .administrator()
        .body(next)
        .put(PATH + "/" + id)
        .then()
        .statusCode(409)
        .body("field", equalTo("version"));
    assertThat(scene.county(before))
        .containsEntry("policyId", id)
        .containsEntry("policyVersion", 1)
        .containsEntry("notices", 1);
    assertThat(scene.county(pressed()))
        .containsEntry("policyVersion", 2)
        .containsEntry("notices", 0);
    scene
        .administrator()
        .get(PATH + "/" + id + "?version=1")
        .then()
        .statusCode(200)
        .body("steps[0].after", equalTo("PT0S"));
    // When: it is taken out of use
    scene
        .administrator()
        .post(PATH + "/" + id + "/retire")
        .then()
        .statusCode(200)
        .body("retired", equalTo(true))
        .body("version", equalTo(3));
    // Then
    assertThat(scene.county(pressed())).containsEntry("policyId", "usual-POLICE");
  }

  @Test
  void shouldWriteItOnceUnderOneKey() {
    var key = UUID.randomUUID().toString();
    var body = policy(step("PT0S", role("police-officer")));
    var first = scene.administrator().header("Idempotency-Key", key).body(body).post(PATH);
    var second = scene.administrator().header("Idempotency-Key", key).body(body).post(PATH);
    assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    scene
        .administrator()
        .get(PATH + "?regionId=" + scene.county)
        .then()
        .body("items.size()", equalTo(1));
  }

  private static void refused(Response answer, int status, String field) {
    answer.then().statusCode(status).body("field", equalTo(field));
  }

  @Test
  void shouldNameTheFieldThatDoesNotFit() {
    var good = policy(step("PT0S", role("police-officer")));
    refused(post(with(good, "name", "")), 400, "name");
    refused(post(with(good, "lane", "NONE")), 400, "lane");
    refused(post(with(good, "regionId", "nowhere")), 400, "regionId");
    refused(post(with(good, "schoolId", "no-school")), 400, "schoolId");
    refused(post(with(good, "fromSeverity", "GRAVE")), 400, "fromSeverity");
    refused(post(with(good, "staleAfter", "PT5S")), 400, "staleAfter");
    refused(post(with(good, "staleAfter", "soon")), 400, "staleAfter");
    refused(post(with(good, "steps", List.of())), 400, "steps");
    refused(post(policy(step("PT0S"))), 400, "steps[0].whom");
    refused(post(policy(step("PT0S", Map.of("kind", "ALL")))), 400, "steps[0].whom[0].kind");
    refused(
        post(policy(step("PT0S", Map.of("kind", "SUPERIOR", "role", "x", "levels", 9)))),
        400,
        "steps[0].whom[0].levels");
    refused(
        post(policy(step("PT0S", Map.of("kind", "ON_CALL", "rosterId", "none")))),
        400,
        "steps[0].whom[0].rosterId");
    refused(post(policy(step("PT0S", role("a")), step("PT1S", role("b")))), 400, "steps[1].after");
    refused(post(with(good, "fallback", null)), 400, "fallback");
    refused(
        post(with(good, "fallback", Map.of("after", "PT1M", "whom", List.of(), "every", "PT5M"))),
        400,
        "fallback.whom");
  }

  @Test
  void shouldShowWhatComesWithTheServiceAndLetNobodyChangeIt() {
    scene
        .administrator()
        .get(PATH + "?limit=500")
        .then()
        .statusCode(200)
        .body(
            "items.findAll { it.usual }.id",
            hasItems("usual-POLICE", "usual-EDUCATION", "usual-MEDIA", "usual-SCHOOL"));
    refused(
        scene
            .administrator()
            .body(with(policy(step("PT0S", role("police-officer"))), "version", 0))
            .put(PATH + "/usual-POLICE"),
        409,
        "id");
    refused(scene.administrator().post(PATH + "/usual-POLICE/retire"), 409, "id");
  }

  private RequestSpecification educator() {
    return scene.as("teacher", "education-officer");
  }

  @Test
  void shouldLetTheEducationOfficeWriteASchoolsOwnAlone() {
    // Given
    var school =
        with(
            with(
                policy(step("PT0S", Map.of("kind", "SCHOOL", "role", "school-officer"))),
                "lane",
                "SCHOOL"),
            "schoolId",
            scene.school);
    // When, then
    refused(educator().body(policy(step("PT0S", role("x")))).post(PATH), 403, "lane");
    var id = educator().body(school).post(PATH).then().statusCode(201).extract().path("id");
    // Then: the school sees it, and the police do not
    var guard = EscalationScene.as("guard", "school-officer", scene.stationPath, scene.school);
    guard.get(PATH + "/" + id).then().statusCode(200);
    guard.get(PATH).then().body("items.lane", not(hasItem("POLICE")));
    scene.as("desk", "police-dispatcher").get(PATH + "/" + id).then().statusCode(404);
    EscalationScene.as("other", "school-officer", scene.stationPath, "another")
        .get(PATH + "/" + id)
        .then()
        .statusCode(404);
    // Then: it is the school's, and nobody's elsewhere
    preview("lane=SCHOOL&schoolId=" + scene.school)
        .then()
        .statusCode(200)
        .body("policy.id", equalTo(id));
    EscalationScene.as("far", "education-officer", "/430000/", null)
        .body(with(school, "version", 1))
        .put(PATH + "/" + id)
        .then()
        .statusCode(400);
  }

  /** Ada by day, bob by night. */
  private String roster() {
    var layers = List.of(layer("白班", ada, "08:00", "20:00"), layer("夜班", bob, "20:00", "08:00"));
    return scene
        .administrator()
        .body(
            Map.of(
                "name",
                "派出所值班",
                "lane",
                "POLICE",
                "regionId",
                scene.county,
                "plan",
                Map.of("layers", layers)))
        .post("/api/v1/rosters")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> layer(
      String name, PersonId person, String begins, String ends) {
    return Map.of(
        "name",
        name,
        "turns",
        List.of(List.of(person.value())),
        "shift",
        Map.of("count", 1, "unit", "DAYS"),
        "first",
        "2026-01-01",
        "handOver",
        "08:00",
        "windows",
        List.of(Map.of("begins", begins, "ends", ends)));
  }

  @Test
  void shouldShowWhatWouldHappenAtThreeOnASundayNight() {
    // Given
    var onCall = Map.of("kind", "ON_CALL", "rosterId", roster());
    written(
        policy(
            step("PT0S", onCall),
            step("PT45S", Map.of("kind", "SUPERIOR", "role", "police-dispatcher", "levels", 1))));
    var keeper = scene.lives("administrator", scene.countyPath);
    var of = "lane=POLICE&severity=HIGH&regionId=" + scene.county;
    // When, then: the city has nobody
    preview(of + "&at=2027-11-28T03:00:00%2B08:00")
        .then()
        .statusCode(200)
        .body("moments.offset", equalTo(List.of("PT0S", "PT15S", "PT1M", "PT1M")))
        .body("moments.cause", equalTo(List.of("STEP", "REPEAT", "STEP", "FALLBACK")))
        .body("moments[0].whom[0].people.person", equalTo(List.of(bob.value())))
        .body("moments[0].whom[0].people[0].channels[0].kind", equalTo("SMS"))
        .body("moments[2].nobody", equalTo(true))
        .body("moments[3].whom[0].people.person", equalTo(List.of(keeper.value())))
        .body("gap", equalTo(true));
    // When, then: between two words the duty is handed over
    preview(of + "&at=2027-11-28T07:59:50%2B08:00")
        .then()
        .body("moments[0].whom[0].people.person", equalTo(List.of(bob.value())))
        .body("moments[1].whom[0].people.person", equalTo(List.of(ada.value())));
    // When, then: who only looks on sees how many
    scene
        .as("looks", "inspector")
        .get(PATH + "/preview?" + of)
        .then()
        .statusCode(200)
        .body("moments[0].whom[0].people", nullValue())
        .body("moments[0].whom[0].count", equalTo(1));
  }

  @Test
  void shouldShowWhatADraftWouldDoAndStoreNothing() {
    scene
        .administrator()
        .body(policy(step("PT0S", role("police-officer"))))
        .queryParam("at", "2027-11-28T03:00:00+08:00")
        .post(PATH + "/preview?severity=LOW&mode=EXERCISE")
        .then()
        .statusCode(200)
        .body("moments[0].whom[0].count", equalTo(2));
    scene.administrator().get(PATH + "?regionId=" + scene.county).then().body("items", empty());
    refused(preview("lane=POLICE"), 400, "regionId");
    refused(preview("lane=POLICE&regionId=" + scene.county + "&at=now"), 400, "at");
    refused(
        scene
            .as("mei", "media-officer")
            .get(PATH + "/preview?lane=POLICE&regionId=" + scene.county),
        400,
        "lane");
  }
}
