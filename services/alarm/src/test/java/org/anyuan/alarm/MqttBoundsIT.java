package org.anyuan.alarm;

import static org.anyuan.alarm.support.MqttDevice.V311;
import static org.anyuan.alarm.support.MqttDevice.V5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.MqttDevice;
import org.anyuan.alarm.support.MqttListening;
import org.anyuan.alarm.support.MqttPacket;
import org.anyuan.alarm.support.Registry;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.Test;

/** How many may be connected, with bounds that a test can reach. */
@QuarkusTest
@TestProfile(MqttBoundsIT.Narrow.class)
class MqttBoundsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int SERVER_BUSY = 0x89;
  private static final int SERVER_UNAVAILABLE = 3;

  private final String school = "s-" + UUID.randomUUID();

  @Test
  void shouldTellOneDeviceTooManyThatItIsBusyAndLetAKnownOneConnectAgain() {
    // Given
    var first = known();
    var second = known();
    try (var device = MqttDevice.connected(V5, first);
        var tooMany = new MqttDevice(V5);
        var olderTooMany = new MqttDevice(V311)) {
      // When, then
      assertThat(tooMany.connect(second.id(), second.secretText()).at(1)).isEqualTo(SERVER_BUSY);
      assertThat(olderTooMany.connect(second.id(), second.secretText()).at(1))
          .isEqualTo(SERVER_UNAVAILABLE);
      try (var again = MqttDevice.connected(V5, first)) {
        again.send(MqttPacket.of(MqttPacket.PINGREQ, 0));
        again.expect(MqttPacket.PINGRESP);
      }
      assertThat(device.expect(MqttPacket.DISCONNECT).at(0)).isEqualTo(0x8E);
    }
    // A place that is free again is given again.
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              try (var device = new MqttDevice(V5)) {
                return device.connect(second.id(), second.secretText()).at(1) == 0;
              }
            });
  }

  @Test
  void shouldMakeRoomByTheOldestOfThoseThatDoNotSayWhoTheyAre() {
    var button = known();
    try (var one = new MqttDevice(V5);
        var two = new MqttDevice(V5);
        var three = new MqttDevice(V5);
        var device = new MqttDevice(V5)) {
      // When, then
      device.connect(button.id(), button.secretText());
      assertThat(one.read()).isEmpty();
      // And the others are closed once their time is over.
      assertThat(two.read()).isEmpty();
      assertThat(three.read()).isEmpty();
    }
  }

  private Button known() {
    var button = Button.named("d-" + UUID.randomUUID());
    Registry.publish(Registry.school(school));
    Registry.publish(Registry.device(button.id(), school, true, button.secretText()));
    await()
        .atMost(PATIENCE)
        .until(() -> button.send("{\"deviceId\":\"" + button.id() + "\"}").statusCode() == 400);
    return button;
  }

  /** One session, three that may become one. */
  public static final class Narrow implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("anyuan.alarm.mqtt.max-sessions", "1", "anyuan.alarm.mqtt.max-connecting", "3");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(StackResource.class, Map.of("service", "alarm")),
          new TestResourceEntry(MqttListening.class));
    }
  }
}
