package org.anyuan.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.incident.v1.IncidentOpened;
import org.anyuan.proto.patrol.v1.DispatchState;
import org.anyuan.proto.patrol.v1.PatrolEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an incident to a unit that is there, over a real broker and database. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "patrol"))
class DispatchIT {
  private Scene scene;

  @BeforeEach
  void set() {
    scene = Scene.set();
  }

  @Test
  void shouldCarryAPressToAUnitThatIsThere() throws Exception {
    // Given
    var near = scene.car(1);
    scene.car(5);
    // When
    var incident = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    // Then: nothing is sent before a person says so
    var proposed = scene.awaitDispatches(incident, "PROPOSED", 1);
    assertThat(proposed).extracting(d -> d.get("unitId")).containsExactly(near);
    assertThat(proposed.getFirst().get("reasons"))
        .isEqualTo(List.of("SOONEST_OF_ITS_KIND", "POSITION_OF_STATION"));
    assertThat(scene.status(near)).isEqualTo("AVAILABLE");
    // When
    var id = (String) proposed.getFirst().get("id");
    scene.step(id, "assign", "{}").statusCode(200).body("state", equalTo("ASSIGNED"));
    assertThat(scene.status(near)).isEqualTo("ASSIGNED");
    for (var step : List.of("accept", "set-out", "set-out", "arrive", "accept")) {
      scene.step(id, step, "").statusCode(200);
    }
    // Then: what comes again or late changed nothing
    scene.step(id, "arrive", "").statusCode(200).body("state", equalTo("ARRIVED"));
    assertThat(scene.status(near)).isEqualTo("ON_SCENE");
    scene.step(id, "clear", "").statusCode(200).body("state", equalTo("CLEARED"));
    assertThat(scene.status(near)).isEqualTo("CLEARING");
    scene.dispatcher().post("/api/v1/units/" + near + "/available").then().statusCode(200);
    assertThat(scene.status(near)).isEqualTo("AVAILABLE");
    assertThat(states(id, 6))
        .containsExactly(
            DispatchState.DISPATCH_STATE_PROPOSED,
            DispatchState.DISPATCH_STATE_ASSIGNED,
            DispatchState.DISPATCH_STATE_ACCEPTED,
            DispatchState.DISPATCH_STATE_EN_ROUTE,
            DispatchState.DISPATCH_STATE_ARRIVED,
            DispatchState.DISPATCH_STATE_CLEARED);
  }

  private List<DispatchState> states(String dispatch, int count) throws Exception {
    try (var topic = new TopicReader("anyuan.patrol.events")) {
      return await()
          .atMost(Scene.SOON)
          .until(
              () ->
                  topic.ofKey(scene.school).stream()
                      .map(DispatchIT::event)
                      .filter(PatrolEvent::hasDispatchChanged)
                      .map(event -> event.getDispatchChanged().getDispatch())
                      .filter(d -> d.getDispatchId().equals(dispatch))
                      .map(d -> d.getState())
                      .toList(),
              found -> found.size() >= count);
    }
  }

  private static PatrolEvent event(
      org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> message) {
    try {
      return PatrolEvent.parseFrom(message.value());
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void shouldLetOneOfTwoDispatchersWinAndTellTheOther() throws Exception {
    // Given
    var unit = scene.car(3);
    var incidents = new String[20];
    for (var i = 0; i < incidents.length; i++) {
      incidents[i] = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    }
    for (var i = 0; i < incidents.length; i += 2) {
      var barrier = new CyclicBarrier(2);
      // When
      var one = atOnce(barrier, incidents[i], unit);
      var other = atOnce(barrier, incidents[i + 1], unit);
      var answers = List.of(one.get(), other.get());
      // Then
      assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
      var winner = answers.stream().filter(a -> a.statusCode() == 201).findFirst().orElseThrow();
      var loser = answers.stream().filter(a -> a.statusCode() == 409).findFirst().orElseThrow();
      var id = winner.jsonPath().getString("id");
      assertThat(loser.contentType()).startsWith("application/problem+json");
      assertThat(loser.jsonPath().getString("detail")).contains(id);
      scene.step(id, "recall", "{\"reason\":\"a try\"}").statusCode(200);
    }
  }

  private CompletableFuture<Response> atOnce(CyclicBarrier barrier, String incident, String unit) {
    Supplier<Response> sending =
        () -> {
          try {
            barrier.await();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return scene.send(incident, unit, false);
        };
    return CompletableFuture.supplyAsync(sending, task -> Thread.ofPlatform().start(task));
  }

  @Test
  void shouldProposeOnceHoweverOftenTheEventComes() {
    scene.car(1);
    scene.car(2);
    var incident = scene.incident(AlarmKind.ALARM_KIND_PANIC);
    var event = scene.event(incident).setOpened(IncidentOpened.getDefaultInstance());
    scene.happened(event);
    scene.happened(event);
    // A later one of the school: what was before it was read.
    scene.opened(AlarmKind.ALARM_KIND_FIRE);
    assertThat(scene.awaitDispatches(incident.getIncidentId(), "PROPOSED", 1)).hasSize(1);
  }

  @Test
  void shouldReleaseUnitsWhenTheIncidentIsClosed() {
    // Given: one on its way, one there, one proposed
    var there = scene.car(1);
    var away = scene.car(2);
    var incident = scene.incident(AlarmKind.ALARM_KIND_PANIC);
    var id = scene.opened(incident);
    var one = scene.send(id, there, false).jsonPath().getString("id");
    scene.send(id, away, false).then().statusCode(201);
    scene.step(one, "arrive", "").statusCode(200);
    // When
    scene.closed(incident);
    // Then
    assertThat(scene.awaitDispatches(id, "RECALLED", 1))
        .extracting(d -> d.get("unitId"))
        .containsExactly(away);
    assertThat(scene.awaitDispatches(id, "CLEARED", 1)).hasSize(1);
    assertThat(scene.status(there)).isEqualTo("CLEARING");
    assertThat(scene.status(away)).isEqualTo("AVAILABLE");
    scene.send(id, away, false).then().statusCode(409).body("detail", containsString("closed"));
  }

  @Test
  void shouldHandOverAndSendElsewhereWhollyOrNotAtAll() {
    var one = scene.car(1);
    var other = scene.car(2);
    var first = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    var second = scene.opened(AlarmKind.ALARM_KIND_FIRE);
    var busy = scene.send(second, other, false).jsonPath().getString("id");
    var id = scene.send(first, one, false).jsonPath().getString("id");
    // When: to a unit that another dispatch has
    var body = "{\"unitId\":\"" + other + "\",\"reason\":\"nearer\"}";
    scene.step(id, "hand-over", body).statusCode(409).body("detail", containsString(busy));
    // Then: it is as it was
    assertThat(scene.status(one)).isEqualTo("ASSIGNED");
    scene.step(busy, "recall", "{\"reason\":\"free again\"}").statusCode(200);
    var next = scene.step(id, "hand-over", body).statusCode(201).body("replaces", equalTo(id));
    assertThat(scene.status(one)).isEqualTo("AVAILABLE");
    // When
    var moved = next.extract().<String>path("id");
    scene
        .step(moved, "redispatch", "{\"incidentId\":\"" + second + "\",\"reason\":\"graver\"}")
        .statusCode(201)
        .body("incidentId", equalTo(second))
        .body("unitId", equalTo(other));
    assertThat(scene.status(other)).isEqualTo("ASSIGNED");
  }

  @Test
  void shouldFindTheNextUnitForOneThatRefuses() {
    var near = scene.car(1);
    var far = scene.car(4);
    var incident = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    var id = scene.send(incident, near, true).jsonPath().getString("id");
    scene.step(id, "refuse", "{\"reason\":\"\"}").statusCode(400).body("field", equalTo("reason"));
    scene.step(id, "refuse", "{\"reason\":\"a flat tyre\"}").statusCode(200);
    var next = scene.awaitDispatches(incident, "ASSIGNED", 1).getFirst();
    assertThat(next).containsEntry("unitId", far).containsEntry("replaces", id);
    assertThat(scene.status(near)).isEqualTo("AVAILABLE");
  }

  @Test
  void shouldSendByItselfOnlyWhereTheRegionSwitchedItOn() {
    var card =
        Map.of(
            "id",
            "c-" + UUID.randomUUID(),
            "name",
            "火警自动派警",
            "regionId",
            scene.region,
            "kinds",
            List.of("FIRE"),
            "automatic",
            true,
            "requirements",
            List.of(Map.of("kinds", List.of("POLICE"), "count", 1)));
    scene.dispatcher().body(card).post("/api/v1/dispatches/run-cards").then().statusCode(403);
    scene
        .as("administrator")
        .body(card)
        .post("/api/v1/dispatches/run-cards")
        .then()
        .statusCode(201);
    var unit = scene.car(1);
    var fire = scene.opened(AlarmKind.ALARM_KIND_FIRE);
    assertThat(scene.awaitDispatches(fire, "ASSIGNED", 1)).hasSize(1);
    assertThat(scene.status(unit)).isEqualTo("ASSIGNED");
    var panic = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    assertThat(scene.dispatches(panic, "ASSIGNED")).isEmpty();

    var retire = "/api/v1/dispatches/run-cards/" + card.get("id") + "/retire";
    for (var n = 0; n < 2; n++) {
      scene.as("administrator").post(retire).then().statusCode(200).body("retired", equalTo(true));
    }
    scene.car(2);
    var later = scene.opened(AlarmKind.ALARM_KIND_FIRE);
    scene.awaitDispatches(later, "PROPOSED", 1);
    assertThat(scene.dispatches(later, "ASSIGNED")).isEmpty();
  }

  @Test
  void shouldHearOfAUnitFromItsOwnPeopleAlone() {
    var unit = "u-" + UUID.randomUUID();
    var body = scene.unit(unit, "POLICE", 1);
    body.put("badges", List.of("J-1", "J-2"));
    scene.dispatcher().body(body).post("/api/v1/units").then().statusCode(201);
    var duty = "/api/v1/units/" + unit + "/on-duty";
    scene.officer("J-9").post(duty).then().statusCode(403).body("detail", containsString("badge"));
    scene.officer("J-2").post(duty).then().statusCode(200);
    var incident = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    String id = scene.send(incident, unit, false).then().statusCode(201).extract().path("id");
    var accept = "/api/v1/dispatches/" + id + "/accept";
    scene.officer("J-9").post(accept).then().statusCode(403);
    var report =
        Map.of(
            "unitId", unit,
            "position", Map.of("longitude", scene.longitude, "latitude", scene.latitude),
            "measuredAt", Instant.now().toString());
    scene
        .officer("J-9")
        .body(Map.of("positions", List.of(report)))
        .post("/api/v1/units/positions")
        .then()
        .statusCode(200)
        .body("ignored[0].reason", equalTo("NOT_ONE_OF_ITS_PEOPLE"));
    scene.officer("J-1").post(accept).then().statusCode(200);
  }

  @Test
  void shouldShowNobodyAtTheSchoolWhatMustStaySilent() {
    var unit = scene.car(1);
    var silent = scene.opened(AlarmKind.ALARM_KIND_DURESS);
    scene.send(silent, unit, false).then().statusCode(201);
    var path = "/api/v1/dispatches?incidentId=" + silent;
    scene.schoolOfficer().get(path).then().statusCode(200).body("items", empty());
    var loud = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    scene.send(loud, scene.car(2), false).then().statusCode(201);
    assertThat(
            scene
                .schoolOfficer()
                .get("/api/v1/dispatches?open=true&incidentId=" + loud)
                .jsonPath()
                .getList("items"))
        .isNotEmpty();
  }

  @Test
  void shouldRepeatARequestUnderItsKey() {
    var unit = scene.car(1);
    var incident = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    var key = UUID.randomUUID().toString();
    var body = Map.of("incidentId", incident, "unitId", unit);
    var first =
        scene.dispatcher().header("Idempotency-Key", key).body(body).post("/api/v1/dispatches");
    var again =
        scene.dispatcher().header("Idempotency-Key", key).body(body).post("/api/v1/dispatches");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
  }
}
