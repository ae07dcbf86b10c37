package org.anyuan.alarm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.alarm.support.MqttDevice.V311;
import static org.anyuan.alarm.support.MqttDevice.V5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.Inputs;
import org.anyuan.alarm.support.MqttDevice;
import org.anyuan.alarm.support.MqttListening;
import org.anyuan.alarm.support.MqttPacket;
import org.anyuan.alarm.support.MqttTls;
import org.anyuan.alarm.support.Registry;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.ledger.v1.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may connect over MQTT, what they may do, and how a session ends. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "alarm"))
@QuarkusTestResource(MqttListening.class)
class MqttSessionIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int ACCEPTED = 0;
  private static final int NOT_AUTHORIZED = 0x87;

  private final String school = "s-" + UUID.randomUUID();
  private final Button button = Button.named("d-" + UUID.randomUUID());
  private final String own = "anyuan/v1/" + button.id();

  @BeforeEach
  void aKnownDevice() {
    Registry.publish(Registry.school(school));
    know(Registry.device(button.id(), school, true, button.secretText()));
  }

  private void know(Device device) {
    Registry.publish(device);
    await()
        .atMost(PATIENCE)
        .until(() -> button.send("{\"deviceId\":\"" + button.id() + "\"}").statusCode() == 400);
  }

  @Test
  void shouldRefuseAWrongSecretAndAnUnknownDeviceAlike() {
    assertThat(code(V311, button.id(), "whsec_d3Jvbmc=")).isEqualTo(4);
    assertThat(code(V311, "nobody", "whsec_d3Jvbmc=")).isEqualTo(4);
    assertThat(code(V5, button.id(), "whsec_d3Jvbmc=")).isEqualTo(0x86);
    assertThat(code(V5, "nobody", "whsec_d3Jvbmc=")).isEqualTo(0x86);
    assertThat(code(V5, null, null)).isEqualTo(0x86);
  }

  @Test
  void shouldRefuseADisabledDevice() {
    // Given
    var off = Button.named("off-" + UUID.randomUUID());
    Registry.publish(Registry.device(off.id(), school, false, off.secretText()));
    await().atMost(PATIENCE).until(() -> off.press(1).statusCode() == 403);
    // When, then
    assertThat(code(V311, off.id(), new String(off.secretText(), UTF_8))).isEqualTo(5);
    assertThat(code(V5, off.id(), new String(off.secretText(), UTF_8))).isEqualTo(NOT_AUTHORIZED);
  }

  @Test
  void shouldLetA5DevicePublishAndSubscribeToItsOwnTopicsOnly() {
    var other = "anyuan/v1/another";
    try (var device = MqttDevice.connected(V5, button)) {
      // When
      device.publish(other + "/alarm", 1, 1, "{\"sequence\":1,\"kind\":\"panic\"}");
      // Then
      assertThat(device.expect(MqttPacket.PUBACK).at(2)).isEqualTo(NOT_AUTHORIZED);
      assertThat(device.subscribe(other + "/feedback", 1)).isEqualTo(NOT_AUTHORIZED);
      assertThat(device.subscribe("anyuan/v1/+/feedback", 1)).isEqualTo(NOT_AUTHORIZED);
      assertThat(device.subscribe("#", 1)).isEqualTo(NOT_AUTHORIZED);
      device.publish(own + "/feedback", 1, 2, "{}");
      assertThat(device.expect(MqttPacket.PUBACK).at(2)).isEqualTo(NOT_AUTHORIZED);
      assertThat(device.subscribe(own + "/feedback", 1)).isEqualTo(1);
      assertThat(Inputs.of("another")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {V311, V5})
  void shouldTellNothingMoreToADeviceThatUnsubscribed(int version) {
    var feedback = own + "/feedback";
    try (var device = MqttDevice.connected(version, button)) {
      assertThat(device.subscribe(feedback, 1)).isEqualTo(1);
      // When
      var first = device.unsubscribe(feedback);
      var second = device.unsubscribe(feedback);
      // Then
      assertThat(first.number16(0)).isEqualTo(78);
      assertThat(first.body()).hasSize(version == V5 ? 4 : 2);
      if (version == V5) {
        assertThat(first.at(3)).isZero();
        assertThat(second.at(3)).isEqualTo(0x11);
      }
      device.publish(own + "/alarm", 1, 1, "{\"sequence\":1,\"kind\":\"panic\"}");
      device.expect(MqttPacket.PUBACK);
      device.send(MqttPacket.of(MqttPacket.PINGREQ, 0));
      device.expect(MqttPacket.PINGRESP);
    }
  }

  @Test
  void shouldCloseOnA311DeviceThatPublishesToAnothersTopic() {
    try (var device = MqttDevice.connected(V311, button)) {
      assertThat(device.subscribe("anyuan/v1/another/feedback", 1)).isEqualTo(0x80);
      // When
      device.publish("anyuan/v1/another/alarm", 1, 1, "{\"sequence\":1,\"kind\":\"panic\"}");
      // Then
      assertThat(device.read()).isEmpty();
      assertThat(Inputs.of("another")).isEmpty();
    }
  }

  @Test
  void shouldRefuseAWillOnATopicThatIsNotItsOwnStatus() {
    try (var device = new MqttDevice(V5)) {
      // When
      device.send(
          device.connectPacket(
              button.id(), button.secretText(), 60, "anyuan/v1/another/alarm", "{}"));
      // Then
      assertThat(device.expect(MqttPacket.CONNACK).at(1)).isEqualTo(NOT_AUTHORIZED);
    }
  }

  @Test
  void shouldCountADeviceAsLostWhoseConnectionBreaksButNotOneThatSaysGoodbye() {
    // Given
    var before = heard("lost");
    try (var device = new MqttDevice(V311)) {
      device.send(
          device.connectPacket(
              button.id(), button.secretText(), 60, own + "/status", "{\"state\":\"offline\"}"));
      assertThat(device.expect(MqttPacket.CONNACK).at(1)).isEqualTo(ACCEPTED);
      device.send(MqttPacket.of(MqttPacket.DISCONNECT, 0));
      assertThat(device.read()).isEmpty();
    }
    // When
    MqttDevice.connected(V311, button).close();
    // Then
    await().atMost(PATIENCE).until(() -> heard("lost") == before + 1);
  }

  @Test
  void shouldTakeAHeartbeatAndAStatusAndNameWhatIsWrongWithThem() {
    var before = heard("heartbeat");
    try (var device = MqttDevice.connected(V5, button)) {
      // When
      device.publish(
          own + "/heartbeat", 1, 1, "{\"intervalSeconds\":60,\"battery\":80,\"mains\":true}");
      device.publish(own + "/heartbeat", 1, 2, "{}");
      device.publish(own + "/heartbeat", 1, 3, "{\"battery\":101}");
      device.publish(own + "/status", 1, 4, "{\"state\":\"online\"}");
      device.publish(own + "/status", 1, 5, "{\"state\":\"asleep\"}");
      // Then
      assertThat(device.expect(MqttPacket.PUBACK).body()).isEqualTo(MqttPacket.number(1));
      assertThat(device.expect(MqttPacket.PUBACK).body()).isEqualTo(MqttPacket.number(2));
      assertThat(device.expect(MqttPacket.PUBACK).text(3)).contains("battery");
      assertThat(device.expect(MqttPacket.PUBACK).body()).isEqualTo(MqttPacket.number(4));
      assertThat(device.expect(MqttPacket.PUBACK).text(3)).contains("state");
      assertThat(heard("heartbeat")).isEqualTo(before + 2);
      assertThat(Inputs.of(button.id())).isEmpty();
    }
  }

  @Test
  void shouldLetTheNewestConnectionOfADeviceTakeOver() {
    try (var old = MqttDevice.connected(V5, button);
        var fresh = MqttDevice.connected(V5, button)) {
      // Then
      assertThat(old.expect(MqttPacket.DISCONNECT).at(0)).isEqualTo(0x8E);
      assertThat(old.read()).isEmpty();
      fresh.publish(own + "/alarm", 1, 1, "{\"sequence\":1,\"kind\":\"panic\"}");
      fresh.expect(MqttPacket.PUBACK);
    }
  }

  @Test
  void shouldEndTheSessionOfADeviceThatIsDisabled() {
    try (var device = MqttDevice.connected(V5, button)) {
      // When
      Registry.publish(
          Registry.device(button.id(), school, false, button.secretText()).toBuilder()
              .setVersion(2)
              .build());
      // Then
      assertThat(device.expect(MqttPacket.DISCONNECT).at(0)).isEqualTo(0x98);
      assertThat(device.read()).isEmpty();
    }
  }

  @Test
  void shouldEndTheSessionOfADeviceWhoseSecretChanges() {
    try (var device = MqttDevice.connected(V311, button)) {
      // When
      var renewed = new Button(button.id(), "the newer secret of this device");
      Registry.publish(
          Registry.device(button.id(), school, true, renewed.secretText()).toBuilder()
              .setVersion(2)
              .build());
      // Then
      assertThat(device.read()).isEmpty();
      try (var again = MqttDevice.connected(V311, renewed)) {
        again.publish(own + "/alarm", 1, 1, "{\"sequence\":1,\"kind\":\"panic\"}");
        again.expect(MqttPacket.PUBACK);
      }
    }
  }

  @Test
  void shouldTakeASecretOverTls() throws Exception {
    try (var device = new MqttDevice(V5, MqttTls.socket(Optional.empty()))) {
      assertThat(device.connect(button.id(), button.secretText()).at(1)).isEqualTo(ACCEPTED);
      // When
      device.publish(own + "/alarm", 1, 1, "{\"sequence\":1,\"kind\":\"panic\"}");
      // Then
      device.expect(MqttPacket.PUBACK);
      assertThat(Inputs.of(button.id())).hasSize(1);
    }
  }

  @Test
  void shouldTakeAClientCertificateInPlaceOfASecret() throws Exception {
    // Given
    var certified = MqttListening.CERTIFIED_DEVICE;
    var secret = Button.named(certified).secretText();
    Registry.publish(Registry.device(certified, school, true, secret));
    await().atMost(PATIENCE).until(() -> code(V311, certified, new String(secret, UTF_8)) == 0);
    // When
    try (var device = new MqttDevice(V311, MqttTls.socket(Optional.of("client")))) {
      var answer = device.connect(null, null);
      // Then
      assertThat(answer.at(1)).isEqualTo(ACCEPTED);
      device.publish("anyuan/v1/" + certified + "/heartbeat", 1, 1, "{}");
      device.expect(MqttPacket.PUBACK);
    }
    try (var device = new MqttDevice(V311, MqttTls.socket(Optional.of("client")))) {
      assertThat(device.connect(button.id(), null).at(1)).isEqualTo(4);
    }
  }

  @Test
  void shouldKeepALostTamperAndMainsInSight() {
    var before = heard("tamper") + heard("mains-lost");
    try (var device = MqttDevice.connected(V311, button)) {
      device.publish(own + "/heartbeat", 1, 1, "{\"mains\":false,\"tamper\":true}");
      device.expect(MqttPacket.PUBACK);
    }
    assertThat(heard("tamper") + heard("mains-lost")).isEqualTo(before + 2);
  }

  private static int code(int version, String user, String password) {
    try (var device = new MqttDevice(version)) {
      var answer = device.connect(user, password == null ? null : password.getBytes(UTF_8));
      return answer.at(1);
    }
  }

  private static double heard(String what) {
    var name = "anyuan_alarm_devices_heard_total{what=\"" + what + "\"";
    return RestAssured.get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
