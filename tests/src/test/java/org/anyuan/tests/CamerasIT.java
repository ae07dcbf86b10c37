package org.anyuan.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A camera from the registry to the desk that handles the incident, and into the audit trail. */
class CamerasIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static Stack stack;

  @BeforeAll
  static void start() {
    stack = TestStack.get();
  }

  @Test
  void shouldOpenTheCameraThatSeesTheRoomOfThePressAndNoOther() {
    // Given a press in a room that a demo camera sees
    var device = deviceInARoom();
    var seeing = device.schoolId() + "-c2";
    var dispatcher = stack.token("police-dispatcher");
    var incident = "/api/v1/incidents/" + incidentOf(press(device), dispatcher);
    await()
        .atMost(SOON)
        .until(() -> stack.door().get(incident + "/cameras", dispatcher).status() == 200);

    // When
    var cameras = stack.door().get(incident + "/cameras", dispatcher).body().path("items");
    var opened =
        stack.door().post(openings(incident, seeing), dispatcher, Map.of("link", "STREAM"));
    var other =
        stack
            .door()
            .post(
                openings(incident, device.schoolId() + "-c1"),
                dispatcher,
                Map.of("link", "STREAM"));

    // Then
    assertThat(cameras).hasSize(1);
    assertThat(cameras.get(0).path("cameraId").asText()).isEqualTo(seeing);
    assertThat(cameras.get(0).path("reason").asText()).isEqualTo("SEES_ROOM");
    assertThat(cameras.toString()).doesNotContain("video.demo.invalid");
    assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
    assertThat(opened.body().path("url").asText())
        .isEqualTo("rtsps://video.demo.invalid/" + seeing);
    assertThat(other.status()).isEqualTo(404);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              var timeline = stack.door().get(incident + "/timeline?limit=200", dispatcher).body();
              assertThat(timeline.toString()).contains("CAMERA_OPENED", seeing);
            });
    var audit =
        stack.door().get("/api/v1/incidents/audit/verification", stack.token("administrator"));
    assertThat(audit.status()).isEqualTo(200);
    assertThat(audit.body().path("faults")).isEmpty();
    assertThat(audit.body().path("links").asLong() + audit.body().path("unsealed").asLong())
        .isPositive();
    var education = stack.door().get(incident, stack.token("education-officer"));
    assertThat(education.body().toString()).doesNotContainIgnoringCase("camera");
  }

  private static String openings(String incident, String camera) {
    return incident + "/cameras/" + camera + "/openings";
  }

  /**
   * One whose school no other test presses at. The second demo camera sees the room of its school's
   * panel where there is one, else the room of the second button.
   */
  private static Device deviceInARoom() {
    var ids = stack.devices().stream().map(Device::id).collect(Collectors.toSet());
    return stack.devices().stream()
        .filter(d -> d.id().endsWith("-b2") && !ids.contains(d.schoolId() + "-p1"))
        .toList()
        .getLast();
  }

  private static String press(Device device) {
    try (var load = new PressLoad(stack.url(8080), Duration.ofSeconds(5))) {
      load.send(Presses.of(device, "panic", "TEST"), System.nanoTime());
      Await.until("the press is answered", SOON, load::settled);
      return load.answered().keySet().iterator().next();
    }
  }

  private static String incidentOf(String signal, String dispatcher) {
    var path = "/api/v1/incidents?signalId=" + signal;
    await().atMost(SOON).until(() -> !items(stack.door().get(path, dispatcher).body()).isEmpty());
    return items(stack.door().get(path, dispatcher).body()).get(0).path("incidentId").asText();
  }

  private static JsonNode items(JsonNode body) {
    return body.path("items");
  }
}
