package org.anyuan.alarm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.alarm.support.MqttDevice.V311;
import static org.anyuan.alarm.support.MqttDevice.V5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.IncidentEvents;
import org.anyuan.alarm.support.Inputs;
import org.anyuan.alarm.support.MqttDevice;
import org.anyuan.alarm.support.MqttListening;
import org.anyuan.alarm.support.MqttPacket;
import org.anyuan.alarm.support.Registry;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.alarm.v1.Channel;
import org.anyuan.proto.common.v1.AlarmKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Presses over MQTT, packet by packet. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "alarm"))
@QuarkusTestResource(MqttListening.class)
class MqttPressIT {
  private static final int PAYLOAD_FORMAT_INVALID = 0x99;

  private final String school = "s-" + UUID.randomUUID();
  private final Button button = Button.named("d-" + UUID.randomUUID());
  private final String alarm = "anyuan/v1/" + button.id() + "/alarm";
  private final String feedback = "anyuan/v1/" + button.id() + "/feedback";

  @BeforeEach
  void aKnownDevice() {
    Registry.publish(Registry.school(school));
    Registry.publish(Registry.device(button.id(), school, true, button.secretText()));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> button.send("{\"deviceId\":\"" + button.id() + "\"}").statusCode() == 400);
  }

  @ParameterizedTest
  @ValueSource(ints = {V311, V5})
  void shouldBeInTheLogBeforeItIsConfirmed(int version) {
    try (var device = MqttDevice.connected(version, button)) {
      // When
      device.publish(alarm, 1, 11, "{\"sequence\":1,\"kind\":\"duress\",\"text\":\"三楼 🆘\"}");
      var puback = device.expect(MqttPacket.PUBACK);
      // Then
      assertThat(puback.body()).isEqualTo(MqttPacket.number(11));
      assertThat(Inputs.of(button.id())).hasSize(1);
      var signal = Inputs.of(button.id()).getFirst();
      assertThat(signal.getKind()).isEqualTo(AlarmKind.ALARM_KIND_DURESS);
      assertThat(signal.getChannel()).isEqualTo(Channel.CHANNEL_MQTT);
      assertThat(signal.getText()).isEqualTo("三楼 🆘");
      assertThat(signal.getSchool().getSchoolId()).isEqualTo(school);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {V311, V5})
  void shouldTakeARepeatAsTheSamePressAndConfirmItAgain(int version) {
    var body = "{\"sequence\":2,\"kind\":\"panic\"}";
    // Given
    try (var device = MqttDevice.connected(version, button)) {
      device.publish(alarm, 1, 5, body);
      device.expect(MqttPacket.PUBACK);
    }
    // When
    try (var device = MqttDevice.connected(version, button)) {
      device.publish(alarm, 1, true, 5, body.getBytes(UTF_8));
      device.expect(MqttPacket.PUBACK);
    }
    // Then
    assertThat(Inputs.of(button.id())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {V311, V5})
  void shouldTakeAPressAtQos2Once(int version) {
    try (var device = MqttDevice.connected(version, button)) {
      // When
      device.publish(alarm, 2, 9, "{\"sequence\":3,\"kind\":\"fire\"}");
      assertThat(device.expect(MqttPacket.PUBREC).body()).isEqualTo(MqttPacket.number(9));
      device.publish(alarm, 2, true, 9, "{\"sequence\":3,\"kind\":\"fire\"}".getBytes(UTF_8));
      device.expect(MqttPacket.PUBREC);
      device.send(MqttPacket.of(MqttPacket.PUBREL, 2, MqttPacket.number(9)));
      // Then
      assertThat(device.expect(MqttPacket.PUBCOMP).body()).isEqualTo(MqttPacket.number(9));
      assertThat(Inputs.of(button.id())).hasSize(1);
    }
  }

  @Test
  void shouldNotLoseAPressAtQos0() {
    try (var device = MqttDevice.connected(V311, button)) {
      assertThat(device.subscribe(feedback, 1)).isEqualTo(1);
      // When
      device.publish(alarm, 0, 0, "{\"sequence\":4,\"kind\":\"panic\"}");
      // Then
      var told = device.expect(MqttPacket.PUBLISH);
      assertThat(JsonPath.from(device.payload(told)).getString("state")).isEqualTo("received");
      assertThat(Inputs.of(button.id())).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {V311, V5})
  void shouldTellADeviceThatSubscribedWhatBecameOfItsPress(int version) {
    try (var device = MqttDevice.connected(version, button)) {
      assertThat(device.subscribe(feedback, 2)).isEqualTo(1);
      // When
      device.publish(alarm, 1, 1, "{\"sequence\":8,\"kind\":\"panic\"}");
      device.expect(MqttPacket.PUBACK);
      var loud = device.expect(MqttPacket.PUBLISH);
      device.acknowledge(loud);
      device.publish(alarm, 1, 2, "{\"sequence\":9,\"kind\":\"silentPanic\"}");
      device.expect(MqttPacket.PUBACK);
      var silent = device.expect(MqttPacket.PUBLISH);
      // Then
      assertThat((loud.flags() >> 1) & 3).isEqualTo(1);
      var told = JsonPath.from(device.payload(loud));
      assertThat(told.getString("signalId"))
          .isEqualTo(Inputs.of(button.id()).getFirst().getSignalId());
      assertThat(told.getLong("sequence")).isEqualTo(8);
      assertThat(told.getString("state")).isEqualTo("received");
      assertThat(told.getString("silent")).isNull();
      assertThat(JsonPath.from(device.payload(silent)).getBoolean("silent")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {V311, V5})
  void shouldTellADeviceThatThePoliceHaveItsPressAlsoWhenItWasAway(int version) {
    // Given
    try (var device = MqttDevice.connected(version, button)) {
      device.subscribe(feedback, 1);
      device.publish(alarm, 1, 1, "{\"sequence\":8,\"kind\":\"duress\"}");
      device.expect(MqttPacket.PUBACK);
      device.acknowledge(device.expect(MqttPacket.PUBLISH));
      var signal = Inputs.of(button.id()).getFirst();
      // When
      IncidentEvents.acknowledged(signal);
      // Then
      var told = JsonPath.from(device.payload(device.expect(MqttPacket.PUBLISH)));
      assertThat(told.getString("signalId")).isEqualTo(signal.getSignalId());
      assertThat(told.getString("state")).isEqualTo("acknowledged");
      assertThat(told.getBoolean("silent")).isTrue();
    }
    try (var device = MqttDevice.connected(version, button)) {
      device.subscribe(feedback, 1);
      var told = JsonPath.from(device.payload(device.expect(MqttPacket.PUBLISH)));
      assertThat(told.getString("state")).isEqualTo("acknowledged");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {V311, V5})
  void shouldTellADeviceThatAUnitIsOnItsWayAndNothingLessAfterwards(int version) {
    // Given
    try (var device = MqttDevice.connected(version, button)) {
      device.subscribe(feedback, 1);
      device.publish(alarm, 1, 1, "{\"sequence\":8,\"kind\":\"silentPanic\"}");
      device.expect(MqttPacket.PUBACK);
      device.acknowledge(device.expect(MqttPacket.PUBLISH));
      var signal = Inputs.of(button.id()).getFirst();
      // When
      IncidentEvents.onTheWay(signal);
      IncidentEvents.acknowledged(signal);
      // Then
      var told = device.expect(MqttPacket.PUBLISH);
      device.acknowledge(told);
      var json = JsonPath.from(device.payload(told));
      assertThat(json.getString("signalId")).isEqualTo(signal.getSignalId());
      assertThat(json.getString("state")).isEqualTo("on_the_way");
      assertThat(json.getBoolean("silent")).isTrue();
      // The next that it hears is of its next press.
      device.publish(alarm, 1, 2, "{\"sequence\":9,\"kind\":\"panic\"}");
      device.expect(MqttPacket.PUBACK);
      var next = JsonPath.from(device.payload(device.expect(MqttPacket.PUBLISH)));
      assertThat(next.getLong("sequence")).isEqualTo(9);
    }
    try (var device = MqttDevice.connected(version, button)) {
      device.subscribe(feedback, 1);
      var told = JsonPath.from(device.payload(device.expect(MqttPacket.PUBLISH)));
      assertThat(told.getString("state")).isEqualTo("on_the_way");
    }
  }

  @Test
  void shouldTellA5DeviceWhichFieldOfItsPressIsWrong() {
    try (var device = MqttDevice.connected(V5, button)) {
      // When
      device.publish(alarm, 1, 3, "{\"sequence\":1,\"kind\":\"earthquake\"}");
      var puback = device.expect(MqttPacket.PUBACK);
      // Then
      assertThat(puback.number16(0)).isEqualTo(3);
      assertThat(puback.at(2)).isEqualTo(PAYLOAD_FORMAT_INVALID);
      assertThat(puback.text(3)).contains("kind must be one of");
      device.publish(alarm, 1, 4, "not json");
      assertThat(device.expect(MqttPacket.PUBACK).at(2)).isEqualTo(PAYLOAD_FORMAT_INVALID);
      device.publish(alarm, 1, 5, "{\"deviceId\":\"another\",\"sequence\":1,\"kind\":\"panic\"}");
      assertThat(device.expect(MqttPacket.PUBACK).text(3)).contains("deviceId");
      assertThat(Inputs.of(button.id())).isEmpty();
    }
  }

  @Test
  void shouldTellA311DeviceOnItsFeedbackSoThatItStopsSendingWhatIsWrong() {
    try (var device = MqttDevice.connected(V311, button)) {
      device.subscribe(feedback, 0);
      // When
      device.publish(alarm, 1, 3, "{\"sequence\":-1,\"kind\":\"panic\"}");
      // Then
      assertThat(device.expect(MqttPacket.PUBACK).body()).hasSize(2);
      var told = JsonPath.from(device.payload(device.expect(MqttPacket.PUBLISH)));
      assertThat(told.getString("state")).isEqualTo("rejected");
      assertThat(told.getString("field")).isEqualTo("sequence");
      device.publish(alarm, 1, 4, "{\"sequence\":1,\"kind\":\"panic\"}");
      device.expect(MqttPacket.PUBACK);
    }
  }

  @Test
  void shouldConfirmInTheOrderInWhichThePressesCame() {
    try (var device = MqttDevice.connected(V5, button)) {
      // When
      for (var i = 1; i <= 200; i++) {
        device.publish(alarm, 1, i, "{\"sequence\":" + i + ",\"kind\":\"panic\"}");
      }
      // Then
      for (var i = 1; i <= 200; i++) {
        assertThat(device.expect(MqttPacket.PUBACK).number16(0)).isEqualTo(i);
      }
      assertThat(Inputs.of(button.id()))
          .extracting(AlarmSignal::getSequence)
          .hasSize(200)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void shouldTakeTheSamePressOverHttpAndMqttAsTheSame() {
    // Given
    var fields =
        """
        "kind":"medical","mode":"EXERCISE","text":"三楼",
        "location":{"longitude":114.3,"latitude":30.6,"building":"教学楼","room":"301"}""";
    button.press(1, fields);
    // When
    try (var device = MqttDevice.connected(V311, button)) {
      device.publish(alarm, 1, 1, "{\"sequence\":2," + fields + "}");
      device.expect(MqttPacket.PUBACK);
    }
    // Then
    var signals = Inputs.of(button.id());
    assertThat(signals).hasSize(2);
    assertThat(alike(signals.get(1))).isEqualTo(alike(signals.get(0)));
    assertThat(signals)
        .extracting(AlarmSignal::getChannel)
        .containsExactly(Channel.CHANNEL_HTTP, Channel.CHANNEL_MQTT);
    // The main path and the back-up path are one press.
    try (var device = MqttDevice.connected(V5, button)) {
      device.publish(alarm, 1, 1, "{\"sequence\":1," + fields + "}");
      device.expect(MqttPacket.PUBACK);
    }
    assertThat(Inputs.of(button.id())).hasSize(2);
  }

  /** All but what tells one press from the next. */
  private static AlarmSignal alike(AlarmSignal signal) {
    return signal.toBuilder()
        .clearSignalId()
        .clearSequence()
        .clearReceivedAt()
        .clearChannel()
        .build();
  }
}
