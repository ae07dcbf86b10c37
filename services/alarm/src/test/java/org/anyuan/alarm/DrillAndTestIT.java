package org.anyuan.alarm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.anyuan.alarm.support.MqttDevice.V5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.Inputs;
import org.anyuan.alarm.support.MqttDevice;
import org.anyuan.alarm.support.MqttListening;
import org.anyuan.alarm.support.MqttPacket;
import org.anyuan.alarm.support.Panel;
import org.anyuan.alarm.support.PanelLine;
import org.anyuan.alarm.support.Registry;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.ledger.v1.Exercise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is declared for presses: a drill window in the ledger, a button test at the device. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "alarm"))
@QuarkusTestResource(MqttListening.class)
class DrillAndTestIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final byte[] KEY = "0123456789abcdef".getBytes(US_ASCII);

  private final String school = "s-" + UUID.randomUUID();
  private final Button button = Button.named("d-" + UUID.randomUUID());
  private final String account =
      UUID.randomUUID()
          .toString()
          .replace("-", "")
          .substring(0, 12)
          .toUpperCase(java.util.Locale.ROOT);
  private long sequence;

  @BeforeEach
  void aKnownDevice() {
    Registry.publish(Registry.school(school));
    Registry.publish(Registry.device(button.id(), school, true, button.secretText()));
    await()
        .atMost(SOON)
        .until(() -> button.send("{\"deviceId\":\"" + button.id() + "\"}").statusCode() == 400);
  }

  @Test
  void shouldStampThePressesOfARunningWindowUntilItIsCancelled() {
    // Given
    var window = exercise("420106-p01", button.id(), AlarmKind.ALARM_KIND_PANIC, 1);
    Registry.publish(window);
    await().atMost(SOON).until(() -> press("\"kind\":\"panic\"").equals(window.getExerciseId()));
    // Then
    var signal = Inputs.of(button.id()).getLast();
    assertThat(signal.getMode()).as("for whoever knows no windows").isEqualTo(Mode.MODE_ACTUAL);
    assertThat(signal.getModeByDefault()).isTrue();
    assertThat(press("\"kind\":\"fire\"")).as("of another kind").isEmpty();
    assertThat(press("\"kind\":\"duress\"")).isEmpty();
    assertThat(press("\"kind\":\"panic\",\"mode\":\"ACTUAL\"")).isEmpty();
    assertThat(Inputs.of(button.id()).getLast().getModeByDefault()).isFalse();
    // When
    Registry.publish(window.toBuilder().setVersion(2).setCancelled(true).build());
    // Then
    await().atMost(SOON).until(() -> press("\"kind\":\"panic\"").isEmpty());
  }

  @Test
  void shouldPutTheTestThatADeviceDeclaresIntoTheLogOnceHoweverOftenItIsSent() throws Exception {
    try (var device = MqttDevice.connected(V5, button)) {
      var status = "anyuan/v1/" + button.id() + "/status";
      // When
      for (var id = 1; id <= 2; id++) {
        device.publish(status, 1, id, "{\"buttonTest\":true,\"sequence\":7}");
        device.expect(MqttPacket.PUBACK);
      }
      device.publish(status, 1, 3, "{\"buttonTest\":true}");
      // Then
      assertThat(device.expect(MqttPacket.PUBACK).at(2)).as("it needs a sequence").isEqualTo(0x99);
    }
    var commands = declared(button.id());
    assertThat(commands).extracting(c -> c.getDeclareButtonTest().getMinutes()).containsOnly(5);
    assertThat(commands.stream().map(IncidentCommand::getCommandId).distinct()).hasSize(1);
    assertThat(commands.getFirst().getSchoolId()).isEqualTo(school);
    assertThat(commands.getFirst().getActor().getRole()).isEqualTo("device");
  }

  @Test
  void shouldBelieveAPanelsTestByItsKeyAlone() throws Exception {
    // Given
    var keyed = "p-" + UUID.randomUUID();
    var plain = "p-" + UUID.randomUUID();
    var secret = ("text:" + new String(KEY, US_ASCII)).getBytes(US_ASCII);
    var other = (account.startsWith("A") ? "B" : "A") + account.substring(1);
    Registry.publish(
        Registry.panel(keyed, account, school, secret), Registry.panel(plain, other, school));
    try (var line = PanelLine.Transport.TCP.open()) {
      await()
          .atMost(SOON)
          .until(
              () -> line.answerTo(Panel.frame("\"NULL\"0000L0#" + other + "[]")).contains("ACK"));
      // When
      line.answerTo(Panel.frame("\"ADM-CID\"0001L0#%s[#%s|1607 01 001]".formatted(other, other)));
      await()
          .atMost(SOON)
          .until(
              () ->
                  line.answerTo(
                          Panel.encrypted(
                              KEY,
                              "\"*ADM-CID\"0001L0#" + account,
                              "#" + account + "|1607 01 001",
                              Instant.now()))
                      .contains("*ACK"));
    }
    // Then
    assertThat(declared(plain)).as("anybody can write its account").isEmpty();
    assertThat(declared(keyed)).isNotEmpty();
  }

  private String press(String fields) {
    assertThat(button.press(++sequence, fields).statusCode()).isEqualTo(202);
    return Inputs.of(button.id()).getLast().getDrillWindowId();
  }

  private static Exercise exercise(String region, String device, AlarmKind kind, int version) {
    return Exercise.newBuilder()
        .setExerciseId(UUID.randomUUID().toString())
        .setRegionId(region)
        .setBeginsAt(Timestamps.of(Instant.now().minusSeconds(60)))
        .setEndsAt(Timestamps.of(Instant.now().plusSeconds(3600)))
        .addDeviceIds(device)
        .addKinds(kind)
        .setVersion(version)
        .build();
  }

  private static List<IncidentCommand> declared(String device)
      throws InvalidProtocolBufferException {
    return Inputs.commands().stream()
        .filter(c -> c.getDeclareButtonTest().getDeviceId().equals(device))
        .toList();
  }
}
