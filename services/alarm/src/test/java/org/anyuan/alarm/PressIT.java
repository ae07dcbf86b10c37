package org.anyuan.alarm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.Inputs;
import org.anyuan.alarm.support.Registry;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "alarm"))
class PressIT {
  private final String school = "s-" + UUID.randomUUID();
  private final Button button = Button.named("d-" + UUID.randomUUID());

  @BeforeEach
  void aKnownDevice() {
    Registry.publish(Registry.school(school));
    Registry.publish(Registry.device(button.id(), school, true, button.secretText()));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> button.send("{\"deviceId\":\"" + button.id() + "\"}").statusCode() == 400);
  }

  @Test
  void shouldBeInTheLogBeforeItIsAnswered() {
    // When
    var answer =
        button.press(
            1,
            """
            "kind":"duress","mode":"EXERCISE","text":"三楼有人持刀 🆘","pressCount":3,
            "occurredAt":"2026-09-01T08:00:00+08:00",
            "location":{"longitude":114.3,"latitude":30.6,"building":"教学楼","room":"301"},
            "media":[{"url":"https://cam.example/1.jpg","type":"image"}]""");
    // Then
    assertThat(answer.statusCode()).isEqualTo(202);
    var records = Inputs.records(button.id());
    assertThat(records).hasSize(1);
    assertThat(records.getFirst().key()).isEqualTo(school);
    assertThat(new String(records.getFirst().headers().lastHeader("ce_id").value(), UTF_8))
        .isEqualTo(signalId(answer));
    var signal = Inputs.of(button.id()).getFirst();
    assertThat(signal.getKind()).isEqualTo(AlarmKind.ALARM_KIND_DURESS);
    assertThat(signal.getMode()).isEqualTo(Mode.MODE_EXERCISE);
    assertThat(signal.getText()).isEqualTo("三楼有人持刀 🆘");
    assertThat(signal.getSchool().getRegionPath()).isEqualTo("/420000/420100/420106/420106-p01/");
    assertThat(signal.getDevicePlace().getBuilding()).isEqualTo("门卫室");
    assertThat(signal.getReportedPlace().getRoom()).isEqualTo("301");
    assertThat(signal.getPressCount()).isEqualTo(3);
    assertThat(signal.getSpooled()).isFalse();
    assertThat(Instant.parse(field(answer, "receivedAt")))
        .isEqualTo(
            Instant.ofEpochSecond(
                signal.getReceivedAt().getSeconds(), signal.getReceivedAt().getNanos()));
  }

  @Test
  void shouldAnswerTheSamePressAgainWithTheSameSignal() {
    // Given
    var first = button.press(5);
    // When
    var second = button.press(5);
    // Then
    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(Inputs.of(button.id())).hasSize(1);
  }

  @Test
  void shouldTakeTheReplayOfOneRequestAsTheSamePress() {
    // Given
    var body = button.body(6, "\"kind\":\"fire\"");
    var now = Long.toString(Instant.now().getEpochSecond());
    var signature = "v1," + button.sign("msg_1", now, body);
    var first = button.send(body, "msg_1", now, signature);
    // When
    var replay = button.send(body, "msg_1", now, signature);
    // Then
    assertThat(replay.body()).isEqualTo(first.body());
    assertThat(Inputs.of(button.id())).hasSize(1);
  }

  @Test
  void shouldTakeASequenceWithOtherContentAsANewPress() {
    // Given
    var first = button.press(7, "\"kind\":\"panic\"");
    // When
    var second = button.press(7, "\"kind\":\"panic\",\"text\":\"再次\"");
    // Then
    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(signalId(second)).isNotEqualTo(signalId(first));
    assertThat(Inputs.of(button.id())).hasSize(2);
  }

  @Test
  void shouldTakeACounterThatStartsAgain() {
    // Given
    button.press(9007199254740991L);
    // When
    var again = button.press(0);
    // Then
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(Inputs.of(button.id())).hasSize(2);
  }

  @Test
  void shouldRefuseAnUnsignedPress() {
    var answer = Button.sendUnsigned(button.body(1, "\"kind\":\"panic\""));
    problem(answer, 401, "signature-required", null);
  }

  @Test
  void shouldAnswerAWrongSignatureAndAnUnknownDeviceAlike() {
    // Given
    var stranger = new Button(button.id(), "another secret");
    // When
    var wrong = stranger.press(1);
    var unknown = Button.named("nobody").press(1);
    // Then
    problem(wrong, 401, "signature-invalid", null);
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(Inputs.of(button.id())).isEmpty();
  }

  @Test
  void shouldRefuseABodyThatWasChangedOnItsWay() {
    // Given
    var now = Long.toString(Instant.now().getEpochSecond());
    var signature = "v1," + button.sign("m", now, button.body(1, "\"kind\":\"panic\""));
    // When
    var answer = button.send(button.body(2, "\"kind\":\"panic\""), "m", now, signature);
    // Then
    problem(answer, 401, "signature-invalid", null);
  }

  @Test
  void shouldRefuseAStaleOrFutureRequestByATypeOfItsOwn() {
    var body = button.body(1, "\"kind\":\"panic\"");
    problem(
        button.send(body, Instant.now().minusSeconds(310)), 401, "timestamp-out-of-range", null);
    problem(button.send(body, Instant.now().plusSeconds(310)), 401, "timestamp-out-of-range", null);
    assertThat(button.send(body, Instant.now().minusSeconds(280)).statusCode()).isEqualTo(202);
  }

  @Test
  void shouldTakeBothSecretsWhileTheyOverlap() {
    // Given
    var old = Button.named("rotating-" + UUID.randomUUID());
    var renewed = new Button(old.id(), "the newer secret of this device");
    Registry.publish(
        Registry.device(old.id(), school, true, renewed.secretText(), old.secretText()));
    await().atMost(Duration.ofSeconds(10)).until(() -> renewed.press(1).statusCode() == 202);
    // When, then
    assertThat(old.press(2).statusCode()).isEqualTo(202);
  }

  @Test
  void shouldRefuseADisabledDeviceToItselfOnly() {
    // Given
    var off = Button.named("off-" + UUID.randomUUID());
    Registry.publish(Registry.device(off.id(), school, false, off.secretText()));
    await().atMost(Duration.ofSeconds(10)).until(() -> off.press(1).statusCode() == 403);
    // When, then
    problem(off.press(1), 403, "device-disabled", null);
    problem(new Button(off.id(), "a guess").press(1), 401, "signature-invalid", null);
  }

  @Test
  void shouldNameTheFieldAtFault() {
    problem(button.press(1, "\"kind\":\"earthquake\""), 400, "invalid-field", "kind");
    problem(button.press(-1), 400, "invalid-field", "sequence");
    problem(button.press(1, "\"kind\":7"), 400, "invalid-field", "kind");
    problem(
        button.press(1, "\"kind\":\"fire\",\"location\":{\"longitude\":200,\"latitude\":0}"),
        400,
        "invalid-field",
        "location.longitude");
    problem(button.send("{\"deviceId\""), 400, "malformed-json", null);
    problem(button.send(""), 400, "malformed-json", null);
  }

  @Test
  void shouldTakeAPressWhateverItsDevicesClockSays() {
    assertThat(
            button
                .press(1, "\"kind\":\"fire\",\"occurredAt\":\"2999-01-01T00:00:00Z\"")
                .statusCode())
        .isEqualTo(202);
    assertThat(
            button
                .press(2, "\"kind\":\"fire\",\"occurredAt\":\"0001-01-01T00:00:00Z\"")
                .statusCode())
        .isEqualTo(202);
    problem(
        button.press(3, "\"kind\":\"fire\",\"occurredAt\":\"now\""),
        400,
        "invalid-field",
        "occurredAt");
  }

  @Test
  void shouldTakeAPressWithATokenThatIsNone() {
    // Whatever else a request carries, the signature alone counts: this one has none.
    assertThat(Button.sendUnsigned("{}").statusCode()).isEqualTo(401);
  }

  @Test
  void shouldAnswerTenMegabytesWithoutReadingThem() throws Exception {
    var announced = "Content-Length: 10485760\r\n\r\n" + "x".repeat(1000);
    assertThat(firstLine(announced)).contains(" 413 ");
  }

  @Test
  void shouldCutOffABodyThatNeverSaysHowLongItIs() throws Exception {
    var chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
    assertThat(firstLine("Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(9))).contains(" 413 ");
  }

  private static String firstLine(String rest) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), Button.port())) {
      socket.setSoTimeout(5000);
      var head =
          String.join(
              "\r\n",
              "POST /api/v1/alarms HTTP/1.1",
              "Host: alarm",
              "Content-Type: application/json",
              "webhook-id: a",
              "webhook-timestamp: 1",
              "webhook-signature: v1,a",
              "");
      socket.getOutputStream().write((head + rest).getBytes(US_ASCII));
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
          .readLine();
    }
  }

  private static void problem(
      HttpResponse<String> answer, int status, String slug, String fieldAtFault) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(field(answer, "type")).isEqualTo("urn:anyuan:problem:" + slug);
    assertThat(field(answer, "field")).isEqualTo(fieldAtFault);
  }

  private static String signalId(HttpResponse<String> answer) {
    return field(answer, "signalId");
  }

  private static String field(HttpResponse<String> answer, String name) {
    return JsonPath.from(answer.body()).getString(name);
  }
}
