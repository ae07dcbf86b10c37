package org.anyuan.alarm;

import static org.anyuan.alarm.support.MqttDevice.V311;
import static org.anyuan.alarm.support.MqttDevice.V5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.MqttDevice;
import org.anyuan.alarm.support.MqttListening;
import org.anyuan.alarm.support.MqttPacket;
import org.anyuan.alarm.support.Registry;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Peers that do not keep to the standard, or to what is fair. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "alarm"))
@QuarkusTestResource(MqttListening.class)
class MqttHostileIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int PACKET_TOO_LARGE = 0x95;
  private static final int PROTOCOL_ERROR = 0x82;

  private final String school = "s-" + UUID.randomUUID();
  private final Button button = Button.named("d-" + UUID.randomUUID());
  private final String alarm = "anyuan/v1/" + button.id() + "/alarm";

  @BeforeEach
  void aKnownDevice() {
    Registry.publish(Registry.school(school));
    Registry.publish(Registry.device(button.id(), school, true, button.secretText()));
    await()
        .atMost(PATIENCE)
        .until(() -> button.send("{\"deviceId\":\"" + button.id() + "\"}").statusCode() == 400);
  }

  @Test
  void shouldRefuseAPacketThatIsTooLargeBeforeItHasCome() throws Exception {
    try (var device = MqttDevice.connected(V5, button)) {
      // When
      device.sendBytes(new byte[] {0x32, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x7F});
      // Then
      assertThat(device.expect(MqttPacket.DISCONNECT).at(0)).isEqualTo(PACKET_TOO_LARGE);
      assertThat(device.read()).isEmpty();
    }
  }

  @Test
  void shouldNameAPayloadThatIsTooLongAndGoOn() {
    try (var device = MqttDevice.connected(V5, button)) {
      // When
      device.publish(alarm, 1, false, 1, new byte[65537]);
      // Then
      assertThat(device.expect(MqttPacket.PUBACK).text(3)).contains("65536");
      device.publish(alarm, 1, 2, "{\"sequence\":1,\"kind\":\"panic\"}");
      device.expect(MqttPacket.PUBACK);
    }
  }

  @Test
  void shouldCloseALongPacketOfAStranger() throws Exception {
    try (var stranger = new MqttDevice(V5)) {
      // When
      stranger.sendBytes(new byte[] {0x10, (byte) 0xFF, (byte) 0xFF, 0x7F});
      // Then
      assertThat(stranger.read()).isEmpty();
    }
  }

  @Test
  void shouldCloseOnWhomeverDoesNotBeginWithConnect() {
    try (var stranger = new MqttDevice(V311)) {
      stranger.send(MqttPacket.of(MqttPacket.PINGREQ, 0));
      assertThat(stranger.read()).isEmpty();
    }
  }

  @Test
  void shouldTellAnOlderVersionThatItIsNotSpoken() throws Exception {
    try (var old = new MqttDevice(V311)) {
      // When
      old.send(
          MqttPacket.of(
              MqttPacket.CONNECT,
              0,
              MqttPacket.string("MQTT"),
              MqttPacket.bytes(9, 2, 0, 60),
              MqttPacket.string("c")));
      // Then
      assertThat(old.expect(MqttPacket.CONNACK).at(1)).isEqualTo(1);
    }
    try (var old = new MqttDevice(V311)) {
      old.send(
          MqttPacket.of(
              MqttPacket.CONNECT,
              0,
              MqttPacket.string("MQIsdp"),
              MqttPacket.bytes(3, 2, 0, 60),
              MqttPacket.string("c")));
      assertThat(old.expect(MqttPacket.CONNACK).at(1)).isEqualTo(1);
    }
  }

  @Test
  void shouldEndTheSessionOfADeviceThatConnectsTwice() {
    try (var device = MqttDevice.connected(V5, button)) {
      device.send(device.connectPacket(button.id(), button.secretText(), 60, null, null));
      assertThat(device.expect(MqttPacket.DISCONNECT).at(0)).isEqualTo(PROTOCOL_ERROR);
    }
  }

  @Test
  @Timeout(30)
  void shouldNotWaitForAConnectThatDripsIn() throws Exception {
    var began = Instant.now();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), MqttDevice.port());
        var device = new MqttDevice(V311, socket)) {
      socket.setSoTimeout(200);
      // When
      var packet = device.connectPacket(button.id(), button.secretText(), 60, null, null).written();
      var closed = false;
      for (var i = 0; i < packet.length && !closed; i++) {
        closed = !dripped(socket, packet[i]);
      }
      // Then
      assertThat(closed).isTrue();
      assertThat(Duration.between(began, Instant.now()))
          .isBetween(Duration.ofMillis(1500), Duration.ofSeconds(5));
    }
  }

  private static boolean dripped(Socket socket, byte one) {
    try {
      socket.getOutputStream().write(one);
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException _) {
      // Nothing came, and the connection stands.
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  void shouldHonourKeepAliveInWholePackets() throws Exception {
    try (var device = new MqttDevice(V5)) {
      device.send(device.connectPacket(button.id(), button.secretText(), 1, null, null));
      device.expect(MqttPacket.CONNACK);
      // When
      var began = Instant.now();
      device.sendBytes(new byte[] {(byte) 0xC0});
      // Then
      assertThat(device.expect(MqttPacket.DISCONNECT).at(0)).isEqualTo(0x8D);
      assertThat(Duration.between(began, Instant.now()))
          .isBetween(Duration.ofMillis(1300), Duration.ofSeconds(4));
    }
  }

  @Test
  @Timeout(60)
  void shouldCloseADeviceThatDoesNotReadWhatItIsAnswered() throws Exception {
    // Given
    var socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), MqttDevice.port()));
    try (var device = new MqttDevice(V311, socket)) {
      assertThat(device.connect(button.id(), button.secretText()).at(1)).isZero();
      var pings = new byte[4096];
      for (var i = 0; i < pings.length; i += 2) {
        pings[i] = (byte) 0xC0;
      }
      // When
      IOException closed = null;
      for (var i = 0; i < 100_000 && closed == null; i++) {
        try {
          device.sendBytes(pings);
        } catch (IOException e) {
          closed = e;
        }
      }
      // Then
      assertThat(closed).isNotNull();
    }
    try (var device = MqttDevice.connected(V311, button)) {
      device.publish(alarm, 1, 1, "{\"sequence\":1,\"kind\":\"panic\"}");
      device.expect(MqttPacket.PUBACK);
    }
  }
}
