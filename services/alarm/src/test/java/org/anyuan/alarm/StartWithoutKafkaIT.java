package org.anyuan.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.Inputs;
import org.anyuan.alarm.support.MqttDevice;
import org.anyuan.alarm.support.MqttListening;
import org.anyuan.alarm.support.MqttPacket;
import org.anyuan.alarm.support.Panel;
import org.anyuan.alarm.support.PanelLine.Transport;
import org.anyuan.alarm.support.SipDevice;
import org.anyuan.alarm.support.SipLine;
import org.anyuan.alarm.support.SipText;
import org.anyuan.alarm.support.StoppedAtStart;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StartWithoutKafkaIT.WithoutKafka.class)
class StartWithoutKafkaIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void shouldStartFromItsCopyOfTheDirectoryAndDrainOnceKafkaComes() {
    // Given
    await().atMost(PATIENCE).until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    // When
    var answer = StoppedAtStart.BUTTON.press(1);
    // Then
    assertThat(answer.statusCode()).isEqualTo(202);
    var stranger = Button.named("not-in-the-copy").press(1);
    assertThat(stranger.statusCode()).isEqualTo(503);
    assertThat(stranger.headers().firstValue("Retry-After")).isPresent();
    // Over MQTT alike: it is to come again, nobody says that its secret is wrong.
    try (var device = MqttDevice.connected(MqttDevice.V5, StoppedAtStart.BUTTON);
        var unknown = new MqttDevice(MqttDevice.V5);
        var older = new MqttDevice(MqttDevice.V311)) {
      device.publish(
          "anyuan/v1/" + StoppedAtStart.BUTTON.id() + "/alarm",
          1,
          1,
          "{\"sequence\":1,\"kind\":\"panic\"}");
      device.expect(MqttPacket.PUBACK);
      var secret = Button.named("not-in-the-copy").secretText();
      assertThat(unknown.connect("not-in-the-copy", secret).at(1)).isEqualTo(0x88);
      assertThat(older.connect("not-in-the-copy", secret).at(1)).isEqualTo(3);
    }
    try (var line = Transport.TCP.open();
        var camera = new SipDevice(SipLine.Transport.UDP, "42010600001340000001", "x")) {
      // Nor over GB/T 28181, where the device sends again.
      camera.send(camera.register(3600, ""));
      camera.send(camera.message(SipDevice.alarm("42010600001340000001", 1, "2", "")));
      // Over DC-09 it hears nothing until it is known that nobody has its account.
      line.send(Panel.frame("\"NULL\"0001L0#ABCD[]"));
      StackResource.broker().start();
      await().atMost(PATIENCE).until(() -> Button.named("nobody").press(1).statusCode() == 401);
      assertThat(line.answerTo(Panel.frame("\"NULL\"0002L0#ABCD[]")))
          .isEqualTo("\"DUH\"0002L0#ABCD[]");
      var asked = camera.register(3600, "");
      var challenge = camera.answerTo(asked);
      assertThat(SipText.field(challenge, "CSeq")).isEqualTo(SipText.field(asked, "CSeq"));
      assertThat(SipText.status(challenge)).isEqualTo(401);
    }
    await().atMost(PATIENCE).until(() -> Inputs.of(StoppedAtStart.BUTTON.id()).size() == 1);
  }

  /** Without Kafka, and with what an earlier life of the service left in PostgreSQL. */
  public static final class WithoutKafka implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(StackResource.class, Map.of("service", "alarm")),
          new TestResourceEntry(MqttListening.class),
          new TestResourceEntry(StoppedAtStart.class, Map.of("store", "kafka")));
    }
  }
}
