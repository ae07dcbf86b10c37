package org.anyuan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.response.v1.AlarmLevel;
import org.anyuan.proto.response.v1.Duty;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.anyuan.proto.response.v1.TrackBehind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A track that falls behind; time is advanced. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "response"))
class DriftIT {
  private Scene scene;
  private MovableClock clock;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    scene = Scene.set();
  }

  private List<TrackBehind> behind(String response, int count) {
    try (var events = new ResponseEvents(scene.school)) {
      return events
          .await(e -> e.hasTrackBehind() && e.getResponseId().equals(response), count)
          .stream()
          .filter(ResponseEvent::hasTrackBehind)
          .map(ResponseEvent::getTrackBehind)
          .toList();
    }
  }

  @Test
  void shouldTellTheLeadAndThenTheCommander() {
    // Given
    var id = scene.opened();
    scene
        .desk()
        .body("{\"text\":\"发生重大警情\"}")
        .post("/api/v1/responses/" + id + "/reports")
        .then()
        .statusCode(201);
    scene.complete(id, "agencies-told", scene.desk());
    // When
    clock.advance(Duration.ofMinutes(21));
    // Then
    assertThat(behind(id, 1))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.getSubject()).isEqualTo("step/cordon-stands");
              assertThat(alarm.getLevel()).isEqualTo(AlarmLevel.ALARM_LEVEL_LEAD);
              assertThat(alarm.getTo()).isEqualTo(Duty.DUTY_PUBLIC_ORDER_LEAD);
            });
    // When: it is done before the commander is told
    scene.complete(id, "cordon-stands", scene.order());
    clock.advance(Duration.ofMinutes(20));
    var all = behind(id, 6);
    // Then: others are late by now; of the cordon nobody is told any more
    assertThat(all.stream().filter(a -> a.getSubject().equals("step/cordon-stands"))).hasSize(1);
    scene
        .commander()
        .get("/api/v1/responses/" + id + "/drift")
        .then()
        .body("tracks.find { it.track == 'LAWFUL_HANDLING' }.overdue", greaterThan(0));
  }

  @Test
  void shouldTellTheCommanderWhereTheLeadLetsItPass() {
    var id = scene.opened();
    clock.advance(Duration.ofMinutes(31));
    var cordon =
        behind(id, 6).stream().filter(a -> a.getSubject().equals("step/cordon-stands")).toList();
    assertThat(cordon)
        .extracting(TrackBehind::getLevel)
        .containsExactly(AlarmLevel.ALARM_LEVEL_LEAD, AlarmLevel.ALARM_LEVEL_COMMANDER);
  }

  @Test
  void shouldChaseACorrectionEvenAfterTheResponseIsClosed() {
    // Given: published, then closed
    var id = scene.opened();
    var fact = scene.fact(id);
    scene.confirm(id, fact);
    scene.complete(id, "families-told", scene.families());
    var statement = scene.signed(id, Scene.content("警情通报", false, List.of(fact)));
    scene.step(scene.information(), statement, "publish", 1).then().statusCode(200);
    var path = "/api/v1/responses/" + id;
    var reason = "{\"reason\":\"处置完毕\"}";
    scene.commander().body(reason).post(path + "/stand-down").then().statusCode(200);
    for (var track : List.of("LAWFUL_HANDLING", "PUBLIC_INFORMATION", "PUBLIC_ORDER")) {
      scene.commander().body(reason).post(path + "/tracks/" + track + "/excuse");
    }
    scene.commander().body(reason).post(path + "/close").then().statusCode(200);
    // When
    scene
        .desk()
        .body("{\"text\":\"两人轻伤\",\"reason\":\"复核\"}")
        .post(path + "/facts/" + fact.get("factId") + "/change")
        .then()
        .statusCode(200);
    clock.advance(Duration.ofMinutes(31));
    // Then
    await()
        .atMost(Scene.SOON)
        .untilAsserted(
            () ->
                scene
                    .commander()
                    .get(path + "/drift")
                    .then()
                    .body(
                        "pairings.find { it.key == 'correct-in-time' }.status", equalTo("MISSED")));
    assertThat(behind(id, 1))
        .anySatisfy(
            a -> assertThat(a.getSubject()).startsWith("pairing/correct-in-time/" + statement));
  }
}
