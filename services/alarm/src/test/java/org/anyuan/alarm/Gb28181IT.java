package org.anyuan.alarm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.anyuan.alarm.support.Inputs;
import org.anyuan.alarm.support.Registry;
import org.anyuan.alarm.support.SipDevice;
import org.anyuan.alarm.support.SipLine;
import org.anyuan.alarm.support.SipLine.Transport;
import org.anyuan.alarm.support.SipText;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.alarm.v1.Channel;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.ledger.v1.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "alarm"))
class Gb28181IT {
  private static final String PASSWORD = "Anyuan-2026-Test";

  private final String school = "s-" + UUID.randomUUID();
  private final String code = code();
  private final String camera = "camera-" + code;

  @BeforeEach
  void aKnownCamera() {
    Registry.publish(Registry.school(school));
    publish(Registry.camera(camera, code, school, secret(PASSWORD)));
    awaitKnown(code, PASSWORD);
  }

  @ParameterizedTest
  @EnumSource
  void shouldRegisterADeviceThatKnowsItsPasswordAndTellItTheTime(Transport transport) {
    try (var device = device(transport)) {
      // When
      var answer = device.register(3600);
      // Then
      assertThat(SipText.status(answer)).isEqualTo(200);
      assertThat(SipText.field(answer, "Expires")).contains("3600");
      assertThat(SipText.field(answer, "Contact").orElseThrow()).endsWith(";expires=3600");
      var told =
          LocalDateTime.parse(SipText.field(answer, "Date").orElseThrow())
              .atZone(ZoneId.of("Asia/Shanghai"))
              .toInstant();
      assertThat(Duration.between(told, Instant.now()).abs()).isLessThan(Duration.ofSeconds(10));
      assertThat(device.statusOf(device.message(SipDevice.keepalive(code)))).isEqualTo(200);
      // To the platform's own code, and told where it came from.
      assertThat(SipText.field(answer, "Via").orElseThrow())
          .contains(";received=127.0.0.1")
          .containsPattern(";rport=[0-9]+");
    }
  }

  @Test
  void shouldRefuseAWrongPasswordAndAnUnknownDeviceAlike() {
    try (var wrong = new SipDevice(Transport.UDP, code, "wrong");
        var unknown = new SipDevice(Transport.UDP, code(), PASSWORD)) {
      assertThat(SipText.status(wrong.register(3600))).isEqualTo(403);
      assertThat(SipText.status(unknown.register(3600))).isEqualTo(403);
      assertThat(wrong.statusOf(wrong.message(SipDevice.keepalive(code)))).isEqualTo(401);
    }
  }

  @Test
  void shouldNotTakeANonceTwice() {
    try (var device = device(Transport.UDP);
        var listener = device(Transport.UDP)) {
      // Given
      var challenge = device.answerTo(device.register(3600, ""));
      var authorization = device.authorization("REGISTER", challenge);
      assertThat(device.statusOf(device.register(3600, authorization))).isEqualTo(200);
      // When it is sent by another who saw it
      var answer = listener.answerTo(listener.register(3600, authorization));
      // Then
      assertThat(SipText.status(answer)).isEqualTo(401);
      assertThat(SipText.field(answer, "WWW-Authenticate").orElseThrow()).contains("stale=true");
      // With a count it may go on, but not back.
      challenge = device.answerTo(device.register(3600, ""));
      assertThat(device.statusOf(device.register(3600, device.counted("REGISTER", challenge, 1))))
          .isEqualTo(200);
      assertThat(device.statusOf(device.register(3600, device.counted("REGISTER", challenge, 2))))
          .isEqualTo(200);
      assertThat(
              listener.statusOf(
                  listener.register(3600, listener.counted("REGISTER", challenge, 2))))
          .isEqualTo(401);
    }
  }

  @Test
  void shouldTakeAnIssuedSecretWholeAndByItsFirstSixteenLettersAndDigits() {
    var bytes = new byte[32];
    ThreadLocalRandom.current().nextBytes(bytes);
    var issued = "whsec_" + Base64.getEncoder().encodeToString(bytes);
    var other = code();
    publish(Registry.camera("camera-" + other, other, school, issued.getBytes(US_ASCII)));
    awaitKnown(other, issued);
    var first = issued.substring(6).replaceAll("[+/=]", "").substring(0, 16);
    try (var device = new SipDevice(Transport.UDP, other, first)) {
      assertThat(SipText.status(device.register(3600))).isEqualTo(200);
    }
  }

  @Test
  void shouldKeepToItsBoundsOfARegistrationAndEndOneThatTakesItsLeave() {
    try (var device = device(Transport.UDP)) {
      var brief = device.register(10);
      assertThat(SipText.status(brief)).isEqualTo(423);
      assertThat(SipText.field(brief, "Min-Expires")).contains("60");
      assertThat(SipText.field(device.register(1_000_000_000), "Expires")).contains("86400");
      assertThat(device.statusOf(device.message(SipDevice.keepalive(code)))).isEqualTo(200);
      assertThat(SipText.status(device.register(0))).isEqualTo(200);
      assertThat(device.statusOf(device.message(SipDevice.keepalive(code)))).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldHaveAnAlarmInTheLogBeforeItIsAnswered(Transport transport) {
    try (var device = registered(transport)) {
      // When
      var status =
          device.statusOf(
              device.message(
                  "MESSAGE",
                  SipDevice.alarm(
                      code,
                      17,
                      "2",
                      "<AlarmDescription>门口有人闯入</AlarmDescription>"
                          + "<Longitude>114.3</Longitude><Latitude>30.6</Latitude>"),
                  "GB2312"));
      // Then
      assertThat(status).isEqualTo(200);
      assertThat(Inputs.of(camera)).hasSize(1);
      var signal = Inputs.of(camera).getFirst();
      assertThat(signal.getKind()).isEqualTo(AlarmKind.ALARM_KIND_PANIC);
      assertThat(signal.getMode()).isEqualTo(Mode.MODE_ACTUAL);
      assertThat(signal.getChannel()).isEqualTo(Channel.CHANNEL_GB28181);
      assertThat(signal.getSequence()).isEqualTo(17);
      assertThat(signal.getSchool().getSchoolId()).isEqualTo(school);
      assertThat(signal.getDevicePlace().getBuilding()).isEqualTo("门卫室");
      assertThat(signal.getReportedPlace().getPosition().getLatitude()).isEqualTo(30.6);
      assertThat(signal.getText()).isEqualTo("GB28181 2 设备报警 · 警情 1 级；门口有人闯入");
      assertThat(Instant.ofEpochSecond(signal.getOccurredAt().getSeconds()))
          .isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
      // The device is told so once more, and to alarm again.
      assertThat(device.asked(Gb28181IT::isReceived))
          .contains("<SN>17</SN>", "<DeviceID>" + code + "</DeviceID>", "<Result>OK</Result>");
      assertThat(device.asked(Gb28181IT::isReset)).contains("<DeviceID>" + code + "</DeviceID>");
    }
  }

  @ParameterizedTest
  @CsvSource({"GB2312, UTF-8", "UTF-8, GB2312", "UTF-8, UTF-8", "GB18030, GBK"})
  void shouldShowTheTextRightWhateverEncodingIsDeclared(String declared, String real) {
    try (var device = registered(Transport.UDP)) {
      var body =
          SipDevice.alarm(code, 1, "5", "<AlarmDescription>门口有人闯入</AlarmDescription>")
              .replace("GB2312", declared);
      assertThat(device.statusOf(device.message("MESSAGE", body, real))).isEqualTo(200);
    }
    assertThat(signal().getText()).endsWith("；门口有人闯入");
  }

  @Test
  void shouldCountARepeatOverUdpOnce() {
    try (var device = registered(Transport.UDP)) {
      // When
      var alarm = device.message(SipDevice.alarm(code, 3, "2", ""));
      device.send(alarm);
      device.send(alarm);
      var first = device.answerTo(alarm);
      // Then each that came after the answer gets the same one
      var again = device.answerTo(alarm);
      assertThat(again).isEqualTo(first);
      assertThat(SipText.status(first)).isEqualTo(200);
      // As a transaction of its own, too, it is the same alarm.
      assertThat(device.statusOf(device.message(SipDevice.alarm(code, 3, "2", "")))).isEqualTo(200);
    }
    assertThat(Inputs.of(camera)).hasSize(1);
  }

  @Test
  void shouldOrderTheResetAgainUntilTheDeviceTakesIt() {
    try (var device = registered(Transport.UDP)) {
      // Given a device that passes over what it is told first
      var heard = new int[1];
      device.takesOnly(m -> !isReset(m) || ++heard[0] > 2);
      // When
      assertThat(device.statusOf(device.message(SipDevice.alarm(code, 4, "2", "")))).isEqualTo(200);
      // Then
      device.listen(SipLine.PATIENCE, () -> heard[0] > 2);
      assertThat(heard[0]).isEqualTo(3);
      var reset = device.asked(Gb28181IT::isReset);
      var sn = reset.replaceAll("(?s).*<SN>([0-9]+)</SN>.*", "$1");
      var before = resets("confirmed");
      var answer =
          "<Response><CmdType>DeviceControl</CmdType><SN>%s</SN><DeviceID>%s</DeviceID>"
              .formatted(sn, code);
      assertThat(device.statusOf(device.message(answer + "<Result>OK</Result></Response>")))
          .isEqualTo(200);
      assertThat(resets("confirmed")).isEqualTo(before + 1);
    }
  }

  @Test
  void shouldNotOrderAResetAfterAnAlarmOfAnotherMethod() {
    try (var device = registered(Transport.TCP)) {
      var body = SipDevice.alarm(code, 5, "5", "<Info><AlarmType>6</AlarmType></Info>");
      assertThat(device.statusOf(device.message(body))).isEqualTo(200);
      assertThat(device.asked(Gb28181IT::isReceived)).contains("<SN>5</SN>");
      assertThat(device.statusOf(device.message(SipDevice.keepalive(code)))).isEqualTo(200);
      assertThat(device.asked()).noneMatch(Gb28181IT::isReset);
    }
    assertThat(signal().getKind()).isEqualTo(AlarmKind.ALARM_KIND_INTRUSION);
  }

  @Test
  void shouldSubscribeToAlarmsAndTakeThemInANotify() {
    try (var device = registered(Transport.UDP)) {
      assertThat(device.asked(Gb28181IT::isSubscribe))
          .contains("Event: presence", "<CmdType>Alarm</CmdType>", "Expires: 3660");
      // When
      var notify = device.message("NOTIFY", SipDevice.alarm(code, 6, "2", ""), "GB2312");
      // Then
      assertThat(device.statusOf(notify)).isEqualTo(200);
      assertThat(Inputs.of(camera)).hasSize(1);
    }
  }

  @Test
  void shouldCountATroubleAsNoPress() {
    try (var device = registered(Transport.UDP)) {
      var body = SipDevice.alarm(code, 7, "6", "<Info><AlarmType>1</AlarmType></Info>");
      assertThat(device.statusOf(device.message(body))).isEqualTo(200);
      assertThat(Inputs.of(camera)).isEmpty();
    }
  }

  @Test
  void shouldTellThePlaceOfAChannelOfTheSameSchoolAndOfNoOther() {
    // Given
    var channel = code();
    var elsewhere = code();
    Registry.publish(Registry.school("s-elsewhere"));
    publish(
        Registry.camera("channel-" + channel, channel, school, secret(PASSWORD)),
        Registry.camera("channel-" + elsewhere, elsewhere, "s-elsewhere", secret(PASSWORD)));
    awaitKnown(channel, PASSWORD);
    awaitKnown(elsewhere, PASSWORD);
    try (var device = registered(Transport.UDP)) {
      // When
      assertThat(device.statusOf(device.message(SipDevice.alarm(channel, 8, "2", ""))))
          .isEqualTo(200);
      assertThat(device.statusOf(device.message(SipDevice.alarm(elsewhere, 9, "2", ""))))
          .isEqualTo(200);
      assertThat(device.asked(Gb28181IT::isReset)).contains("<DeviceID>" + channel + "</DeviceID>");
    }
    // Then
    assertThat(Inputs.of("channel-" + channel)).hasSize(1);
    assertThat(Inputs.of("channel-" + elsewhere)).isEmpty();
    assertThat(signal().getText()).contains("通道 " + elsewhere);
    assertThat(signal().getSchool().getSchoolId()).isEqualTo(school);
  }

  /** As after a restart of the service, which a device learns of by being refused. */
  @ParameterizedTest
  @EnumSource
  void shouldTakeAnAlarmThatCameBeforeItsDeviceRegistered(Transport transport) {
    try (var device = device(transport)) {
      // Given
      assertThat(device.statusOf(device.message(SipDevice.alarm(code, 10, "2", ""))))
          .isEqualTo(401);
      assertThat(Inputs.of(camera)).isEmpty();
      // When
      assertThat(SipText.status(device.register(3600))).isEqualTo(200);
      // Then
      assertThat(device.asked(Gb28181IT::isReset)).isNotEmpty();
      assertThat(Inputs.of(camera)).hasSize(1);
    }
  }

  @Test
  void shouldTakeAnAlarmThatShowsThePasswordItself() {
    try (var device = device(Transport.UDP)) {
      var body = SipDevice.alarm(code, 11, "2", "");
      var challenge = device.answerTo(device.message(body));
      // When
      var request =
          device
              .message(body)
              .replace(
                  "Max-Forwards: 70\r\n",
                  "Max-Forwards: 70\r\n" + device.authorization("MESSAGE", challenge));
      // Then
      assertThat(device.statusOf(request)).isEqualTo(200);
      assertThat(Inputs.of(camera)).hasSize(1);
    }
  }

  @Test
  void shouldEndTheRegistrationOfADeviceThatIsDisabled() {
    try (var device = registered(Transport.UDP)) {
      // When
      publish(
          Registry.camera(camera, code, school, secret(PASSWORD)).toBuilder()
              .setEnabled(false)
              .setVersion(2)
              .build());
      // Then
      await()
          .atMost(SipLine.PATIENCE)
          .until(() -> device.statusOf(device.message(SipDevice.keepalive(code))) == 401);
      assertThat(device.statusOf(device.message(SipDevice.alarm(code, 12, "2", ""))))
          .isEqualTo(401);
      assertThat(SipText.status(device.register(3600))).isEqualTo(403);
      assertThat(Inputs.of(camera)).isEmpty();
    }
  }

  @Test
  void shouldAnswerOptionsAndRefuseWhatItDoesNotDo() {
    try (var device = device(Transport.UDP)) {
      var none = new byte[0];
      var options = device.answerTo(device.request("OPTIONS", "c", "", none));
      assertThat(SipText.status(options)).isEqualTo(200);
      assertThat(SipText.field(options, "Allow")).contains("REGISTER, MESSAGE, NOTIFY, OPTIONS");
      assertThat(device.statusOf(device.request("INVITE", "c", "", none))).isEqualTo(405);
      assertThat(device.statusOf(device.request("SUBSCRIBE", "c", "", none))).isEqualTo(405);
      assertThat(device.statusOf(device.request("BYE", "c", "", none))).isEqualTo(481);
    }
    try (var device = registered(Transport.UDP)) {
      var nonsense = device.answerTo(device.message("help"));
      assertThat(SipText.status(nonsense)).isEqualTo(400);
      assertThat(SipText.field(nonsense, "Warning").orElseThrow()).contains("no element");
      assertThat(device.statusOf(device.message("<Query><CmdType>Catalog</CmdType></Query>")))
          .isEqualTo(501);
    }
  }

  @Test
  void shouldSayNothingToWhatIsNoSip() {
    try (var device = registered(Transport.UDP)) {
      device.send("x".repeat(60_000));
      device.send("MESSAGE sip:a@b SIP/2.0\r\n\r\n");
      device.send(device.message("").replace("Content-Length: 0", "Content-Length: 99"));
      device.send("SIP/2.0 200 OK\r\nVia: x\r\n\r\n");
      device.send("\r\n\r\n");
      // Then what is answered first is what came last
      var keepalive = device.message(SipDevice.keepalive(code));
      assertThat(SipText.field(device.answerTo(keepalive), "Call-ID"))
          .isEqualTo(SipText.field(keepalive, "Call-ID"));
    }
  }

  @Test
  void shouldReadMessagesOfAStreamWhereverItIsDivided() {
    try (var line = Transport.TCP.open()) {
      var device = device(Transport.UDP);
      var options = device.request("OPTIONS", "c", "", new byte[0]);
      device.close();
      for (var b : options.getBytes(US_ASCII)) {
        line.send(new byte[] {b});
      }
      line.send((options + "\r\n\r\n" + options).getBytes(US_ASCII));
      for (var i = 0; i < 3; i++) {
        assertThat(line.next(SipLine.PATIENCE).orElseThrow()).startsWith("SIP/2.0 200 OK");
      }
    }
  }

  @Test
  void shouldCloseAStreamThatIsNoSip() {
    try (var line = new SipLine.Tcp()) {
      line.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
      assertThat(line.closedInSilence()).isTrue();
    }
  }

  private SipDevice device(Transport transport) {
    return new SipDevice(transport, code, PASSWORD);
  }

  private SipDevice registered(Transport transport) {
    var device = device(transport);
    assertThat(SipText.status(device.register(3600))).isEqualTo(200);
    return device;
  }

  private AlarmSignal signal() {
    return Inputs.of(camera).getLast();
  }

  private static double resets(String outcome) {
    return RestAssured.get("/q/metrics")
        .asString()
        .lines()
        .filter(l -> l.startsWith("anyuan_alarm_sip_resets_total{outcome=\"" + outcome + "\"}"))
        .mapToDouble(l -> Double.parseDouble(l.substring(l.lastIndexOf(' '))))
        .sum();
  }

  private static boolean isReset(String request) {
    return request.contains("<AlarmCmd>ResetAlarm</AlarmCmd>");
  }

  private static boolean isReceived(String request) {
    return request.contains("<Response>") && request.contains("<CmdType>Alarm</CmdType>");
  }

  private static boolean isSubscribe(String request) {
    return request.startsWith("SUBSCRIBE ");
  }

  private static void publish(Device... devices) {
    Registry.publish(devices);
  }

  private static byte[] secret(String password) {
    return ("text:" + password).getBytes(US_ASCII);
  }

  private static String code() {
    return "420106000013%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
  }

  /** It can take its leave as soon as it is known. */
  private static void awaitKnown(String code, String password) {
    try (var device = new SipDevice(Transport.UDP, code, password)) {
      await().atMost(SipLine.PATIENCE).until(() -> SipText.status(device.register(0)) == 200);
    }
  }
}
