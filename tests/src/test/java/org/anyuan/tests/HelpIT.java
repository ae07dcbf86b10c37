package org.anyuan.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.press.MqttButton;
import org.anyuan.tests.press.Panel;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.press.SignedPress;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes back to who pressed, and that a press over two paths is one. */
class HelpIT {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static Stack stack;
  private static List<Device> devices;

  @BeforeAll
  static void start() {
    stack = TestStack.get();
    devices = stack.devices();
  }

  @Test
  void shouldShowTheButtonAndTheSchoolThatAUnitIsOnItsWay() throws IOException {
    // Given
    var school = stack.token("school-officer");
    var device = deviceOf(school);
    var press = Presses.of(device, "medical", "EXERCISE");
    try (var button = new MqttButton(stack.port(1883), device)) {
      button.listen();
      button.press(press);
      var told = button.told();
      if (!told.contains("\"sequence\"")) {
        // What it missed of an earlier press, since it did not listen then.
        told = button.told();
      }
      assertThat(told).contains("\"state\":\"received\"");
      var dispatcher = stack.token("police-dispatcher");
      var incident = incidentOf(device, "EXERCISE", dispatcher).path("incidentId").asText();
      // When
      for (var status : List.of("EN_ROUTE", "ARRIVED")) {
        var reported =
            stack
                .door()
                .post(
                    "/api/v1/incidents/" + incident + "/units",
                    dispatcher,
                    Map.of("unit", "巡逻一组", "dispatchId", "d-1", "status", status));
        assertThat(reported.status()).as(reported.toString()).isEqualTo(200);
      }
      // Then
      assertThat(button.told())
          .contains("\"state\":\"on_the_way\"")
          .contains("\"signalId\"")
          .doesNotContain("巡逻");
      assertThat(button.told()).contains("\"state\":\"arrived\"");
      var seen = stack.door().get("/api/v1/incidents/" + incident, school);
      assertThat(seen.body().path("dispatchState").asText()).isEqualTo("ARRIVED");
      assertThat(Instant.parse(seen.body().path("dispatchStateAt").asText())).isNotNull();
      assertThat(seen.body().toString()).doesNotContain("巡逻");
    }
  }

  @Test
  void shouldCountOnePressOverHttpAndMqttOnce() throws IOException {
    // Given
    var device = devices.get(devices.size() - 2);
    var press = Presses.of(device, "tamper", "EXERCISE");
    // When
    var signal = overHttp(press);
    try (var button = new MqttButton(stack.port(1883), device)) {
      button.press(press);
      button.confirmed();
    }
    assertThat(overHttp(press)).isEqualTo(signal);
    decided(device.schoolId());
    // Then
    var incident = incidentOf(device, "EXERCISE", stack.token("police-dispatcher"));
    assertThat(incident.path("signalCount").asInt()).isEqualTo(1);
    assertThat(incident.path("signals").findValuesAsText("signalId")).containsExactly(signal);
  }

  @Test
  void shouldCountOnePressOfAPanelOverItsMainAndItsBackUpPathOnce() throws IOException {
    // Given
    var school = devices.get(devices.size() - 4).schoolId();
    var panel = stack.panel("BAC0001", school);
    var now = Panel.time(Instant.now());
    // When the same frame comes over both, and then one that each path numbers apart
    panel.overTcp(7, "");
    panel.overUdp(7, "");
    panel.overTcp(8, now);
    panel.overUdp(4321, now);
    decided(school);
    // Then there are two presses of one incident; a test before may have left it open
    var dispatcher = stack.token("police-dispatcher");
    var device = new Device("panel-BAC0001", school, "");
    var incident = incidentOf(device, "ACTUAL", dispatcher).path("incidentId").asText();
    var signals =
        stack.door().get("/api/v1/incidents/" + incident + "/signals?limit=200", dispatcher);
    assertThat(
            signals.body().path("items").findValuesAsText("deviceId").stream()
                .filter(device.id()::equals))
        .hasSize(2);
  }

  /**
   * A press of the school in another mode: when it is in an incident, all before it are decided.
   */
  private static void decided(String school) {
    var device =
        devices.stream().filter(d -> d.schoolId().equals(school)).findFirst().orElseThrow();
    var signal = overHttp(Presses.of(device, "panic", "TEST"));
    var dispatcher = stack.token("police-dispatcher");
    await()
        .atMost(SOON)
        .until(
            () ->
                !stack
                    .door()
                    .get("/api/v1/incidents?signalId=" + signal, dispatcher)
                    .body()
                    .path("items")
                    .isEmpty());
  }

  /** The newest of the school in this mode that this device is in. */
  private static JsonNode incidentOf(Device device, String mode, String token) {
    var path = "/api/v1/incidents?schoolId=" + device.schoolId() + "&mode=" + mode;
    return await()
        .atMost(SOON)
        .until(
            () -> {
              for (var one : stack.door().get(path, token).body().path("items")) {
                if (one.path("deviceIds").toString().contains('"' + device.id() + '"')) {
                  return one;
                }
              }
              return null;
            },
            one -> one != null);
  }

  private static Device deviceOf(String schoolOfficer) {
    var payload =
        schoolOfficer.substring(schoolOfficer.indexOf('.') + 1, schoolOfficer.lastIndexOf('.'));
    var scope = new String(Base64.getUrlDecoder().decode(payload), UTF_8);
    return devices.stream()
        .filter(d -> scope.contains('"' + d.schoolId() + '"'))
        .findFirst()
        .orElseThrow();
  }

  private static String overHttp(SignedPress press) {
    try (var load = new PressLoad(stack.url(8081), Duration.ofSeconds(5))) {
      load.send(press, System.nanoTime());
      Await.until("the press is answered", SOON, load::settled);
      return load.answered().keySet().iterator().next();
    }
  }
}
