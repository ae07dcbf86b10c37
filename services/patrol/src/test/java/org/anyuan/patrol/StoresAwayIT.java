package org.anyuan.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.patrol.v1.DispatchState;
import org.anyuan.proto.patrol.v1.PatrolEvent;
import org.anyuan.proto.patrol.v1.PostState;
import org.junit.jupiter.api.Test;

/** Posts, beats and dispatches while the broker or the database is away. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "patrol"))
@QuarkusTestResource(GateKey.class)
class StoresAwayIT {
  private static final Duration BACK = Duration.ofSeconds(60);

  @Test
  void shouldGoOnWithoutTheBrokerAndPublishAllOnceItIsBack() throws Exception {
    // Given
    var world = new GuardWorld(1);
    var scene = Scene.set();
    var car = scene.car(1);
    var incident = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    final String post;
    final String dispatch;
    StackResource.broker().stop();
    try {
      // When
      post = world.established(0);
      dispatch = scene.send(incident, car, false).jsonPath().getString("id");
      scene.step(dispatch, "accept", "").statusCode(200);
    } finally {
      StackResource.broker().start();
    }
    // Then: in the order in which it was
    try (var topic = new PatrolTopic()) {
      assertThat(topic.await(e -> e.getPostChanged().getPost().getPostId().equals(post), 2))
          .extracting(e -> e.getPostChanged().getPost().getState())
          .containsExactly(PostState.POST_STATE_PLANNED, PostState.POST_STATE_ESTABLISHED);
      topic.await(e -> isOf(e, dispatch) && stateOf(e) == DispatchState.DISPATCH_STATE_ACCEPTED, 1);
      var states =
          topic.await(e -> isOf(e, dispatch), 2).stream()
              .map(StoresAwayIT::stateOf)
              .distinct()
              .toList();
      assertThat(states)
          .endsWith(DispatchState.DISPATCH_STATE_ASSIGNED, DispatchState.DISPATCH_STATE_ACCEPTED);
    }
  }

  private static DispatchState stateOf(PatrolEvent event) {
    return event.getDispatchChanged().getDispatch().getState();
  }

  private static boolean isOf(PatrolEvent event, String dispatch) {
    return event.getDispatchChanged().getDispatch().getDispatchId().equals(dispatch);
  }

  @Test
  void shouldSayThatTheStoreIsAwayAndTakeTheSameRequestOnceItIsBack() {
    // Given
    var world = new GuardWorld(1);
    var scene = Scene.set();
    var car = scene.car(1);
    var incident = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    var key = UUID.randomUUID().toString();
    var here =
        Map.of(
            "positions",
            List.of(
                Map.of(
                    "unitId",
                    car,
                    "position",
                    Map.of("longitude", scene.longitude, "latitude", scene.latitude),
                    "measuredAt",
                    Instant.now().toString())));
    StackResource.database().stop();
    try {
      // When, then
      world
          .as("police-dispatcher")
          .header("Idempotency-Key", key)
          .body(world.post(0))
          .post("/api/v1/posts")
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("type", equalTo("urn:anyuan:problem:unavailable"));
      scene.send(incident, car, false).then().statusCode(503);
      scene
          .as("police-dispatcher")
          .body(here)
          .post("/api/v1/units/positions")
          .then()
          .statusCode(503);
    } finally {
      StackResource.database().start();
    }
    // Then: under the same key, once
    var first = awaitPosted(world, key);
    assertThat(awaitPosted(world, key)).isEqualTo(first);
    scene.send(incident, car, false).then().statusCode(201);
    scene
        .as("police-dispatcher")
        .body(here)
        .post("/api/v1/units/positions")
        .then()
        .statusCode(200)
        .body("kept", equalTo(1));
  }

  private static String awaitPosted(GuardWorld world, String key) {
    return await()
        .atMost(BACK)
        .until(
            () ->
                world
                    .as("police-dispatcher")
                    .header("Idempotency-Key", key)
                    .body(world.post(0))
                    .post("/api/v1/posts"),
            answer -> answer.statusCode() == 201)
        .jsonPath()
        .getString("id");
  }
}
