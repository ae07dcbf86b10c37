package org.anyuan.alarm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.DeviceEventLog;
import org.anyuan.alarm.support.Inputs;
import org.anyuan.alarm.support.IsapiPanel;
import org.anyuan.alarm.support.Registry;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.alarm.v1.Channel;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.device.v1.DeviceState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "alarm"))
class IsapiIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String school = "s-" + UUID.randomUUID();
  private final Button button = Button.named("d-" + UUID.randomUUID());
  private final IsapiPanel panel = new IsapiPanel(button);

  @BeforeEach
  void aKnownPanel() {
    Registry.publish(Registry.school(school));
    Registry.publish(Registry.device(button.id(), school, true, button.secretText()));
    await().atMost(PATIENCE).until(() -> panel.push("").statusCode() == 200);
  }

  @Test
  void shouldAnswerXmlWithTheStatusOfIsapiOnceThePressIsDurable() {
    // When
    var answer = panel.push(IsapiPanel.xml(UUID.randomUUID(), "1120"));
    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/xml");
    assertThat(answer.body())
        .contains("<ResponseStatus", "<statusCode>1</statusCode>", "<statusString>OK<");
    var signal = onlySignal();
    assertThat(signal.getKind()).isEqualTo(AlarmKind.ALARM_KIND_PANIC);
    assertThat(signal.getChannel()).isEqualTo(Channel.CHANNEL_ISAPI);
    assertThat(signal.getSchool().getSchoolId()).isEqualTo(school);
    assertThat(signal.getText()).isEqualTo("CID E120 紧急报警 · 分区 1 · 防区 1");
  }

  @Test
  void shouldAnswerJsonInJson() {
    // When
    var answer = panel.push(IsapiPanel.json(UUID.randomUUID(), "1121"));
    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JsonPath.from(answer.body()).getInt("statusCode")).isEqualTo(1);
    assertThat(onlySignal().getKind()).isEqualTo(AlarmKind.ALARM_KIND_DURESS);
  }

  @Test
  void shouldTakeTheEventOutOfAMultipartAndLeaveThePictures() {
    // Given
    var picture = new byte[300_000];
    new Random(1).nextBytes(picture);
    var body =
        "--MIME_boundary\r\nContent-Disposition: form-data; name=\"event\"\r\n"
            + "Content-Type: application/xml\r\n\r\n"
            + IsapiPanel.xml(UUID.randomUUID(), "1120")
            + "\r\n--MIME_boundary\r\nContent-Disposition: form-data; filename=\"a.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n"
            + new String(picture, ISO_8859_1)
            + "\r\n--MIME_boundary--\r\n";
    // When
    var answer =
        IsapiPanel.push(
            panel.path(), "multipart/form-data; boundary=MIME_boundary", body.getBytes(ISO_8859_1));
    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(onlySignal().getMediaList()).isEmpty();
  }

  @Test
  void shouldTakeAnEventAndItsRecheckOverEitherFormatOnce() {
    // Given
    var uuid = UUID.randomUUID();
    // When
    var answers =
        List.of(
            panel.push(IsapiPanel.json(uuid, "1120")),
            panel.push(
                IsapiPanel.json(
                    uuid, "1120", "\"recheck\":1,\"videoURL\":\"https://v.example/1.mp4\",")),
            panel.push(IsapiPanel.xml(uuid, "1120")));
    // Then
    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    onlySignal();
  }

  @Test
  void shouldCountHeartbeatsAndTroubleAsSignsAndNotAsPresses() {
    // Given
    var heartbeats = heard("heartbeat");
    var troubles = heard("trouble");
    // When
    panel.push("{\"eventType\":\"heartBeat\",\"eventState\":\"active\"}");
    panel.push(IsapiPanel.json(UUID.randomUUID(), "1302"));
    // Then
    assertThat(heard("heartbeat")).isEqualTo(heartbeats + 1);
    assertThat(heard("trouble")).isEqualTo(troubles + 1);
    assertThat(Inputs.of(button.id())).isEmpty();
  }

  @Test
  void shouldCallADeviceThatWasOpenedFaultyUntilItsRestoral() {
    // When
    panel.push(IsapiPanel.xml(UUID.randomUUID(), "1137"));
    // Then
    awaitState(DeviceState.DEVICE_STATE_FAULT);
    // When
    panel.push(IsapiPanel.xml(UUID.randomUUID(), "3137"));
    // Then
    awaitState(DeviceState.DEVICE_STATE_ONLINE);
  }

  private void awaitState(DeviceState state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(DeviceEventLog.states(school, button.id())).last().isEqualTo(state));
  }

  @Test
  void shouldNameWhatIsWrong() {
    var noType = panel.push("{\"ipAddress\":\"1\"}");
    assertThat(noType.statusCode()).isEqualTo(400);
    assertThat(JsonPath.from(noType.body()).getString("field")).isEqualTo("eventType");
    assertThat(panel.push("<a").statusCode()).isEqualTo(400);
    assertThat(panel.push("hello").statusCode()).isEqualTo(400);
    assertThat(panel.push("{" + " ".repeat(65_540) + "}").statusCode()).isEqualTo(413);
    assertThat(Inputs.of(button.id())).isEmpty();
  }

  @Test
  void shouldBelieveNobodyWithoutTheSecretAndReadNothingOfThem() throws IOException {
    for (var path :
        List.of(
            "/api/v1/isapi/" + button.id() + "/whsec_AAAA",
            "/api/v1/isapi/" + button.id() + "/x",
            panel.path().replace(button.id(), "d-nobody"))) {
      assertThat(IsapiPanel.push(path, "application/json", new byte[0]).statusCode())
          .isEqualTo(401);
    }
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), Button.port())) {
      socket.setSoTimeout(5_000);
      socket
          .getOutputStream()
          .write(
              "POST /api/v1/isapi/d/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{"
                  .getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void shouldTurnAwayADeviceThatIsDisabled() {
    Registry.publish(
        Registry.device(button.id(), school, false, button.secretText()).toBuilder()
            .setVersion(2)
            .build());
    await().atMost(PATIENCE).until(() -> panel.push("").statusCode() == 403);
    assertThat(panel.push(IsapiPanel.json(UUID.randomUUID(), "1120")).statusCode()).isEqualTo(403);
    assertThat(Inputs.of(button.id())).isEmpty();
  }

  @Test
  void shouldTakeAnAlarmThoughItsPictureNeverComes() throws IOException {
    // When
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), Button.port())) {
      var begin =
          "--b\r\n\r\n" + IsapiPanel.json(UUID.randomUUID(), "1120") + "\r\n--b\r\n\r\n\u0001";
      socket
          .getOutputStream()
          .write(
              ("POST "
                      + panel.path()
                      + " HTTP/1.1\r\nHost: x\r\nContent-Length: 90000\r\n\r\n"
                      + begin)
                  .getBytes(UTF_8));
      // Then
      await().atMost(PATIENCE).until(() -> !Inputs.of(button.id()).isEmpty());
    }
    onlySignal();
  }

  @Test
  void shouldKeepTheSecretOutOfLogsMetricsAndAnswers() {
    // Given
    var secret = panel.path().substring(panel.path().lastIndexOf('/') + 1);
    var logged = new CopyOnWriteArrayList<String>();
    var listener = new Listener(logged);
    Logger.getLogger("").addHandler(listener);
    try {
      // When
      var said =
          List.of(
              panel.push(IsapiPanel.json(UUID.randomUUID(), "1302")),
              panel.push("<a"),
              IsapiPanel.push(panel.path() + "x", "application/json", new byte[0]),
              IsapiPanel.push(panel.path() + "/x", "application/json", new byte[0]));
      // Then
      assertThat(said)
          .allSatisfy(
              answer -> {
                assertThat(answer.body()).doesNotContain(secret);
                assertThat(answer.headers().map().toString()).doesNotContain(secret);
              });
      assertThat(RestAssured.get("/q/metrics").asString())
          .contains("uri=\"/api/v1/isapi\"")
          .doesNotContain(secret.substring(0, 12));
      assertThat(logged)
          .anyMatch(line -> line.contains("device reports its state"))
          .noneMatch(line -> line.contains(secret.substring(0, 12)));
    } finally {
      Logger.getLogger("").removeHandler(listener);
    }
  }

  private AlarmSignal onlySignal() {
    var signals = Inputs.of(button.id());
    assertThat(signals).hasSize(1);
    return signals.getFirst();
  }

  private static double heard(String what) {
    return RestAssured.get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("anyuan_alarm_devices_heard_total"))
        .filter(line -> line.contains("\"" + what + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /** All that any logger says. */
  private static final class Listener extends Handler {
    private final List<String> lines;

    Listener(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(
          line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + line.getThrown());
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
