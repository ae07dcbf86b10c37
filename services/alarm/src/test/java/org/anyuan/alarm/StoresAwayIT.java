package org.anyuan.alarm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.Inputs;
import org.anyuan.alarm.support.IsapiPanel;
import org.anyuan.alarm.support.MqttDevice;
import org.anyuan.alarm.support.MqttListening;
import org.anyuan.alarm.support.MqttPacket;
import org.anyuan.alarm.support.Panel;
import org.anyuan.alarm.support.PanelLine.Transport;
import org.anyuan.alarm.support.Registry;
import org.anyuan.alarm.support.SipDevice;
import org.anyuan.alarm.support.SipLine;
import org.anyuan.alarm.support.SipText;
import org.anyuan.alarm.support.SpooledListener;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.alarm.v1.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "alarm"))
@QuarkusTestResource(MqttListening.class)
class StoresAwayIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SERVER_BUSY = 0x89;

  private final String school = "s-" + UUID.randomUUID();
  private final Button button = Button.named("d-" + UUID.randomUUID());

  @BeforeEach
  void aKnownDevice() {
    Registry.publish(Registry.school(school));
    Registry.publish(Registry.device(button.id(), school, true, button.secretText()));
    await().atMost(PATIENCE).until(() -> button.press(0).statusCode() == 202);
  }

  @AfterEach
  void bothStoresAreBack() {
    StackResource.broker().start();
    StackResource.database().start();
    await()
        .atMost(PATIENCE)
        .until(() -> ready().contains("\"log\": true") && ready().contains("\"spool\": true"));
  }

  @Test
  void shouldKeepPressesInTheSpoolWhileKafkaIsAwayAndBringThemWhenItIsBack() {
    try (var desk = new SpooledListener("/420000/420100/", null);
        var elsewhere = new SpooledListener("/420000/420200/", null)) {
      // Given
      await().atMost(PATIENCE).until(() -> desk.open() && elsewhere.open());
      StackResource.broker().stop();
      // When
      var answered = new ArrayList<String>();
      for (var sequence = 1; sequence <= 20; sequence++) {
        var began = Instant.now();
        var answer = button.press(sequence);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(2));
        var signalId = signalId(answer);
        answered.add(signalId);
        await()
            .atMost(Duration.ofSeconds(1))
            .until(() -> !desk.events("spooled", signalId).isEmpty());
      }
      assertThat(desk.events("spooled", answered.getFirst()).getFirst().data())
          .contains("\"schoolId\":\"" + school + "\"", "\"kind\":\"panic\"", "门卫室");
      StackResource.broker().start();
      // Then
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(answered)
                      .allSatisfy(id -> assertThat(desk.events("drained", id)).isNotEmpty()));
      assertThat(Inputs.of(button.id()))
          .extracting(AlarmSignal::getSignalId)
          .containsSubsequence(answered);
      assertThat(elsewhere.events("spooled", school)).isEmpty();
    }
  }

  @Test
  void shouldTellAListenerThatComesLateOrAgainWhatItMissed() {
    // Given
    StackResource.broker().stop();
    var first = signalId(button.press(1));
    String lastEventId;
    try (var desk = new SpooledListener("/", null)) {
      await().atMost(PATIENCE).until(() -> !desk.events("spooled", first).isEmpty());
      lastEventId = desk.events("spooled", first).getFirst().id();
    }
    var second = signalId(button.press(2));
    // When
    try (var desk = new SpooledListener("/", lastEventId)) {
      // Then
      await().atMost(PATIENCE).until(() -> !desk.events("spooled", second).isEmpty());
      StackResource.broker().start();
      await().atMost(PATIENCE).until(() -> !desk.events("drained", second).isEmpty());
    }
    try (var desk = new SpooledListener("/", lastEventId)) {
      await().atMost(PATIENCE).until(() -> !desk.events("drained", first).isEmpty());
    }
  }

  @Test
  void shouldRefuseWithinFiveSecondsWhenBothStoresAreAway() {
    // Given
    StackResource.broker().stop();
    StackResource.database().stop();
    var began = Instant.now();
    // When
    var answer = button.press(1);
    // Then
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(2);
    assertThat(JsonPath.from(answer.body()).getString("type"))
        .isEqualTo("urn:anyuan:problem:unavailable");
    await().atMost(PATIENCE).until(() -> ready().contains("\"status\": \"DOWN\""));
    RestAssured.get("/q/health/live").then().statusCode(200);
  }

  @ParameterizedTest
  @EnumSource
  void shouldNotAcknowledgeOverDc09WhileBothStoresAreAway(Transport transport) {
    // Given
    var account = "%016X".formatted(ThreadLocalRandom.current().nextLong());
    var heartbeat = Panel.frame("\"NULL\"0000L0#" + account + "[]");
    var panic = Panel.frame("\"ADM-CID\"0001L0#" + account + "[#1|1120 01 001]");
    Registry.publish(Registry.panel("panel-" + account, account, school));
    try (var line = transport.open()) {
      await().atMost(PATIENCE).until(() -> line.answerTo(heartbeat).startsWith("\"ACK\""));
      StackResource.broker().stop();
      StackResource.database().stop();
      // When
      line.send(panic);
      // Then the next answer is to what came behind it
      assertThat(button.press(1).statusCode()).isEqualTo(503);
      assertThat(line.answerTo(heartbeat)).isEqualTo("\"ACK\"0000L0#" + account + "[]");
      StackResource.broker().start();
      StackResource.database().start();
      await().atMost(PATIENCE).until(() -> button.press(2).statusCode() == 202);
      assertThat(line.answerTo(panic)).isEqualTo("\"ACK\"0001L0#" + account + "[]");
    }
    await().atMost(PATIENCE).until(() -> !Inputs.of("panel-" + account).isEmpty());
    assertThat(Inputs.of("panel-" + account))
        .extracting(AlarmSignal::getSignalId)
        .containsOnly(Inputs.of("panel-" + account).getFirst().getSignalId());
  }

  @Test
  void shouldRefuseOverIsapiUntilAStoreIsBackAndTakeTheSameEventOnce() {
    // Given
    var panel = new IsapiPanel(button);
    var event = IsapiPanel.xml(UUID.randomUUID(), "1120");
    StackResource.broker().stop();
    StackResource.database().stop();
    var began = Instant.now();
    // When
    var refused = panel.push(event);
    // Then
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(6));
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(2);
    StackResource.broker().start();
    StackResource.database().start();
    await().atMost(PATIENCE).until(() -> panel.push(event).statusCode() == 200);
    assertThat(panel.push(event).statusCode()).isEqualTo(200);
    await().atMost(PATIENCE).until(() -> !isapiSignals().isEmpty());
    assertThat(isapiSignals()).containsOnly(isapiSignals().getFirst());
  }

  private List<String> isapiSignals() {
    return Inputs.of(button.id()).stream()
        .filter(signal -> signal.getChannel() == Channel.CHANNEL_ISAPI)
        .map(AlarmSignal::getSignalId)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void shouldNotAnswerWellOverGb28181WhileBothStoresAreAway(SipLine.Transport transport) {
    // Given
    var code = "420106000013%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    var secret = "text:Anyuan-2026-Test".getBytes(UTF_8);
    Registry.publish(Registry.camera("camera-" + code, code, school, secret));
    try (var device = new SipDevice(transport, code, "Anyuan-2026-Test")) {
      await().atMost(PATIENCE).until(() -> SipText.status(device.register(3600)) == 200);
      var alarm = device.message(SipDevice.alarm(code, 1, "2", ""));
      StackResource.broker().stop();
      StackResource.database().stop();
      var began = Instant.now();
      // When
      var answer = device.answerTo(alarm);
      // Then
      assertThat(SipText.status(answer)).isEqualTo(503);
      assertThat(SipText.field(answer, "Retry-After")).contains("2");
      assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
      assertThat(device.statusOf(device.message(SipDevice.keepalive(code)))).isEqualTo(200);
      StackResource.broker().start();
      StackResource.database().start();
      await().atMost(PATIENCE).until(() -> button.press(2).statusCode() == 202);
      // The refusal is not remembered: the very same request is taken now.
      assertThat(device.statusOf(alarm)).isEqualTo(200);
    }
    await().atMost(PATIENCE).until(() -> !Inputs.of("camera-" + code).isEmpty());
    assertThat(Inputs.of("camera-" + code))
        .extracting(AlarmSignal::getSignalId)
        .containsOnly(Inputs.of("camera-" + code).getFirst().getSignalId());
  }

  @ParameterizedTest
  @ValueSource(ints = {MqttDevice.V311, MqttDevice.V5})
  void shouldWithholdTheConfirmationOverMqttWhenBothStoresAreAway(int version) {
    // Given
    var alarm = "anyuan/v1/" + button.id() + "/alarm";
    var body = "{\"sequence\":1,\"kind\":\"panic\"}";
    StackResource.broker().stop();
    StackResource.database().stop();
    try (var device = MqttDevice.connected(version, button)) {
      var began = Instant.now();
      // When
      device.publish(alarm, 1, 1, body);
      // Then
      var answer = device.read();
      if (version == MqttDevice.V5) {
        assertThat(answer.orElseThrow().type()).isEqualTo(MqttPacket.DISCONNECT);
        assertThat(answer.orElseThrow().at(0)).isEqualTo(SERVER_BUSY);
        assertThat(device.read()).isEmpty();
      } else {
        assertThat(answer).isEmpty();
      }
      assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(6));
    }
    StackResource.broker().start();
    StackResource.database().start();
    try (var device = MqttDevice.connected(version, button)) {
      device.publish(alarm, 1, true, 1, body.getBytes(UTF_8));
      device.expect(MqttPacket.PUBACK);
    }
    await()
        .atMost(PATIENCE)
        .until(() -> Inputs.of(button.id()).stream().anyMatch(signal -> signal.getSequence() == 1));
    assertThat(Inputs.of(button.id()))
        .filteredOn(signal -> signal.getSequence() == 1)
        .extracting(AlarmSignal::getSignalId)
        .containsOnly(Inputs.of(button.id()).getLast().getSignalId());
  }

  @Test
  void shouldConfirmOverMqttWhatTheSpoolHasWhileKafkaIsAway() {
    // Given
    StackResource.broker().stop();
    try (var device = MqttDevice.connected(MqttDevice.V311, button)) {
      // When
      device.publish(
          "anyuan/v1/" + button.id() + "/alarm", 1, 1, "{\"sequence\":5,\"kind\":\"fire\"}");
      // Then
      device.expect(MqttPacket.PUBACK);
    }
    StackResource.broker().start();
    await()
        .atMost(PATIENCE)
        .until(() -> Inputs.of(button.id()).stream().anyMatch(signal -> signal.getSequence() == 5));
  }

  @Test
  void shouldGoOnWithoutPostgres() {
    // Given
    StackResource.database().stop();
    // When
    var answer = button.press(1);
    // Then
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(Inputs.of(button.id())).extracting(AlarmSignal::getSequence).contains(1L);
    RestAssured.get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void shouldShowTheStreamToPoliceOnly() {
    var stream = "/api/v1/alarms/spooled/stream";
    RestAssured.get(stream).then().statusCode(401);
    RestAssured.given()
        .header("Authorization", TestTokens.bearer("media-officer", "/"))
        .get(stream)
        .then()
        .statusCode(403);
  }

  private static String ready() {
    return RestAssured.get("/q/health/ready").body().asString();
  }

  private static String signalId(HttpResponse<String> answer) {
    return JsonPath.from(answer.body()).getString("signalId");
  }
}
