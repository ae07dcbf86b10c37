package org.anyuan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.incident.v1.IncidentClosed;
import org.anyuan.proto.incident.v1.IncidentMerged;
import org.anyuan.proto.incident.v1.IncidentOpened;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.anyuan.proto.response.v1.ResponseState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an incident to a response that is closed, over a real broker and database. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "response"))
class ResponseIT {
  private Scene scene;

  @BeforeEach
  void set() {
    scene = Scene.set();
  }

  private String path(String response) {
    return "/api/v1/responses/" + response;
  }

  @Test
  void shouldOpenWithinASecondOfAMajorIncidentThatIsConfirmed() {
    // Given: the first one warms the way
    scene.opened();
    for (var i = 0; i < 5; i++) {
      // When
      var before = Instant.now();
      var id = scene.opened();
      // Then
      var opened = Instant.parse(scene.commander().get(path(id)).jsonPath().getString("openedAt"));
      assertThat(Duration.between(before, opened)).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void shouldOpenByPlanAndRosterWithEveryDutySomebodys() {
    var id = scene.opened();
    scene
        .commander()
        .get(path(id))
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("plan.id", equalTo("default-any"))
        .body("posts.find { it.duty == 'COMMANDER' }.holder", equalTo("zhao"))
        .body("posts.find { it.duty == 'LAWFUL_HANDLING_LEAD' }.deputies", hasItem("sun"))
        // Nobody is named: the region's desk.
        .body("posts.find { it.duty == 'DUTY_DESK' }.holder", nullValue())
        .body("posts.find { it.duty == 'DUTY_DESK' }.role", equalTo("police-dispatcher"))
        .body("tracks", hasSize(3))
        .body("reportDueAt", notNullValue());
  }

  @Test
  void shouldOpenOnceHoweverOftenAndInWhateverOrderTheEventsCome() {
    // Given
    var incident = scene.incident();
    var event = scene.confirmed(incident);
    var older =
        scene
            .event(incident.clone().setVersion(1).clearConfirmedAt().clearMajorAt())
            .setOpened(IncidentOpened.getDefaultInstance());
    // When
    scene.happened(event);
    scene.happened(event);
    scene.happened(older);
    // A later one of the school: what was before it was read.
    scene.opened();
    // Then
    var id = scene.responseOf(incident.getIncidentId());
    try (var events = new ResponseEvents(scene.school)) {
      var of =
          events.await(ResponseEvent::hasOpened, 2).stream()
              .filter(e -> e.getResponseId().equals(id))
              .toList();
      assertThat(of).extracting(ResponseEvent::getVersion).containsExactly(1L);
    }
  }

  @Test
  void shouldOpenNothingForATestOrWhatIsNotBothConfirmedAndMajor() {
    var test = scene.incident().setMode(Mode.MODE_TEST);
    var unconfirmed = scene.incident().clearConfirmedAt();
    var minor = scene.incident().clearMajorAt();
    List.of(test, unconfirmed, minor).forEach(i -> scene.happened(scene.confirmed(i)));
    scene.opened();
    for (var incident : List.of(test, unconfirmed, minor)) {
      assertThat(scene.responseOf(incident.getIncidentId())).isNull();
    }
    // A person may open one, and says why.
    scene
        .desk()
        .body(Map.of("incidentId", minor.getIncidentId(), "reason", "it grows"))
        .post("/api/v1/responses")
        .then()
        .statusCode(201);
    scene
        .desk()
        .body(Map.of("incidentId", minor.getIncidentId(), "reason", "it grows"))
        .post("/api/v1/responses")
        .then()
        .statusCode(409)
        .body("detail", containsString(scene.responseOf(minor.getIncidentId())));
    scene
        .desk()
        .body(Map.of("incidentId", test.getIncidentId(), "reason", "a try"))
        .post("/api/v1/responses")
        .then()
        .statusCode(409);
  }

  @Test
  void shouldRepeatARequestUnderItsKey() {
    var id = scene.opened();
    var key = UUID.randomUUID().toString();
    var body = Map.of("text", "一人轻伤");
    var facts = path(id) + "/facts";
    var first = scene.desk().header("Idempotency-Key", key).body(body).post(facts);
    var again = scene.desk().header("Idempotency-Key", key).body(body).post(facts);
    var other = scene.desk().header("Idempotency-Key", key).body(Map.of("text", "两人")).post(facts);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    assertThat(other.statusCode()).isEqualTo(409);
    scene.commander().get(path(id)).then().body("facts", hasSize(1));
  }

  @Test
  void shouldFollowTheIncidentAndGiveWayToTheOneThatItBecameAPartOf() {
    // Given
    var incident = scene.incident();
    var id = scene.opened(incident);
    // When: incident closes it; the response is its own people's to close
    var closed =
        incident.setVersion(4).setState(IncidentState.INCIDENT_STATE_CLOSED).setClosedAt(now());
    scene.happened(scene.event(closed).setClosed(IncidentClosed.getDefaultInstance()));
    // Then
    awaitField(id, "incidentOpen", false);
    scene.commander().get(path(id)).then().body("state", equalTo("OPEN"));
    // When
    var merged =
        incident
            .setVersion(5)
            .setState(IncidentState.INCIDENT_STATE_MERGED)
            .setMergedInto("i-other");
    scene.happened(
        scene.event(merged).setMerged(IncidentMerged.newBuilder().setIntoIncidentId("i-other")));
    // Then
    awaitField(id, "state", "CLOSED");
  }

  private static com.google.protobuf.Timestamp now() {
    return Timestamps.of(Instant.now());
  }

  private void awaitField(String id, String field, Object value) {
    await()
        .atMost(Scene.SOON)
        .until(() -> value.equals(scene.commander().get(path(id)).jsonPath().get(field)));
  }

  @Test
  void shouldBeClosedOnceAllThreeTracksAreAndLookBack() {
    var id = scene.opened();
    scene.commander().body(reason()).post(path(id) + "/close").then().statusCode(409);
    scene.commander().body(reason()).post(path(id) + "/stand-down").then().statusCode(200);
    scene
        .commander()
        .body(reason())
        .post(path(id) + "/close")
        .then()
        .statusCode(409)
        .body("detail", containsString("PUBLIC_ORDER"));
    for (var track : List.of("LAWFUL_HANDLING", "PUBLIC_INFORMATION", "PUBLIC_ORDER")) {
      // Not the lead's to excuse.
      scene
          .order()
          .body(reason())
          .post(path(id) + "/tracks/" + track + "/excuse")
          .then()
          .statusCode(403);
      scene
          .commander()
          .body(reason())
          .post(path(id) + "/tracks/" + track + "/excuse")
          .then()
          .statusCode(200);
    }
    scene
        .commander()
        .body(reason())
        .post(path(id) + "/close")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"));
    scene
        .commander()
        .get(path(id) + "/review")
        .then()
        .statusCode(200)
        .body("findings.kind", hasItem("TRACK_EXCUSED"));
    scene
        .as("inspector", "inspector")
        .get(path(id) + "/record?limit=500")
        .then()
        .body("items[0].what", equalTo("Opened"))
        .body("items.what", hasItem("Closed"))
        .body("items.what", hasItem("FindingMade"));
    try (var events = new ResponseEvents(scene.school)) {
      var all = events.await(ResponseEvent::hasReviewFinding, 3);
      assertThat(all.stream().filter(ResponseEvent::hasStateChanged))
          .extracting(e -> e.getStateChanged().getState())
          .containsExactly(
              ResponseState.RESPONSE_STATE_STANDING_DOWN, ResponseState.RESPONSE_STATE_CLOSED);
      // Each change is one more, in order.
      assertThat(all).extracting(ResponseEvent::getVersion).isSorted().doesNotHaveDuplicates();
    }
  }

  private static Map<String, String> reason() {
    return Map.of("reason", "处置完毕");
  }

  @Test
  void shouldTakeReportAndReceiptOfTheSuperiorAlone() {
    var id = scene.opened();
    String report =
        scene
            .desk()
            .body(Map.of("text", "发生重大警情"))
            .post(path(id) + "/reports")
            .then()
            .statusCode(201)
            .body("toPath", equalTo(scene.cityPath))
            .extract()
            .path("id");
    var receipt = path(id) + "/reports/" + report + "/receipt";
    scene.desk().post(receipt).then().statusCode(403);
    Scene.as("he", "police-dispatcher", scene.cityPath).post(receipt).then().statusCode(200);
    scene
        .commander()
        .get(path(id) + "/drift")
        .then()
        .body("clocks.find { it.name == 'RECEIPT' }.status", equalTo("KEPT"));
  }

  @Test
  void shouldShowAResponseToItsRegionAloneAndToNobodyAtTheSchool() {
    var id = scene.opened();
    Scene.as("x", "commission-officer", "/420000/elsewhere/").get(path(id)).then().statusCode(404);
    Scene.as("x", "commission-officer", scene.cityPath).get(path(id)).then().statusCode(200);
    scene.as("x", "school-officer").get(path(id)).then().statusCode(403);
    Scene.as("x", "police-officer", "/420000/elsewhere/")
        .body(Map.of())
        .post(path(id) + "/steps/cordon-stands/complete")
        .then()
        .statusCode(404);
  }

  @Test
  void shouldShowTheMediaNoFactThatIsNotConfirmed() {
    var id = scene.opened();
    var fact = scene.fact(id);
    scene.writer().get(path(id)).then().body("facts[0].text", nullValue());
    scene.order().get(path(id)).then().body("facts[0].text", equalTo("一人轻伤"));
    scene.confirm(id, fact);
    scene.writer().get(path(id)).then().body("facts[0].text", equalTo("一人轻伤"));
  }

  @Test
  void shouldNameTheStepThatAnOwnerMayDoAndWhatIsWrongWithARequest() {
    var id = scene.opened();
    scene
        .order()
        .body(Map.of())
        .post(path(id) + "/steps/cordon-stands/complete")
        .then()
        .statusCode(400)
        .body("field", equalTo("note"));
    scene
        .writer()
        .body(Map.of("note", "x"))
        .post(path(id) + "/steps/cordon-stands/complete")
        .then()
        .statusCode(403);
    scene.order().post(path(id) + "/steps/nothing/start").then().statusCode(404);
    scene.complete(id, "cordon-stands", scene.order());
    scene
        .commander()
        .body(Map.of("note", "done"))
        .post(path(id) + "/tracks/NOTHING/close")
        .then()
        .statusCode(400)
        .body("field", equalTo("track"));
  }

  @Test
  void shouldChooseThePlanOfTheKind() {
    var incident = scene.incident().clearKinds().addKinds(AlarmKind.ALARM_KIND_FIRE);
    scene
        .commander()
        .get(path(scene.opened(incident)))
        .then()
        .body("plan.id", equalTo("default-fire"));
  }
}
