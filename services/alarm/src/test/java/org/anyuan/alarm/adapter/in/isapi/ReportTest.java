package org.anyuan.alarm.adapter.in.isapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.alarm.domain.Press;
import org.anyuan.proto.alarm.v1.MediaLink;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
  private static final String UUID = "\"uuid\":\"0A4E3D2C-1111-4222-8333-444455556666\"";

  @ParameterizedTest
  @CsvSource({
    "1120, active, PANIC",
    "1121, active, DURESS",
    "1122, active, SILENT_PANIC",
    "1130, active, INTRUSION",
    "6130, active, INTRUSION",
    "1110, active, FIRE",
    "1100, active, MEDICAL",
    "1137, active, TAMPER",
    "1406, active, CANCEL",
    "3120, active, OTHER",
    "1120, inactive, OTHER",
    "1999, active, OTHER",
    "9120, active, OTHER",
  })
  void shouldBeAPressByItsStandardCode(String standard, String state, AlarmKindName kind) {
    var press =
        press(
            "{\"eventType\":\"cidEvent\",\"eventState\":\"%s\",\"CIDEvent\":{\"code\":1103,\"standardCIDcode\":%s,\"type\":\"zoneAlarm\"}}"
                .formatted(state, standard));
    assertThat(press.kind()).isEqualTo(kind.kind());
    assertThat(press.mode()).isEqualTo(Mode.MODE_UNSPECIFIED);
  }

  @ParameterizedTest
  @CsvSource({
    "1401, ROUTINE",
    "3401, ROUTINE",
    "1302, TROUBLE",
    "3302, TROUBLE_OVER",
    "1602, TEST",
  })
  void shouldBeASignWhereNobodyPressed(String standard, DeviceSign sign) {
    assertThat(report("{\"CIDEvent\":{\"standardCIDcode\":\"" + standard + "\"}}", "PANEL"))
        .isInstanceOfSatisfying(Report.Sign.class, said -> assertThat(said.sign()).isEqualTo(sign));
  }

  @Test
  void shouldShowWhatAPanelSays() {
    var press =
        press(
            """
            {"eventType":"cidEvent","eventState":"active","CIDEvent":{"code":1129,
            "standardCIDcode":1120,"name":"紧急报警","trigger":"2026-11-25T08:00:01+08:00","system":1,
            "zone":4,"zoneName":"二楼办公室","userName":"门卫"},
            "imageURL":"https://cloud.example/p.jpg","videoURL":"http://10.0.0.8/v.mp4"}
            """);
    assertThat(press.text())
        .isEqualTo("CID E120 紧急报警 · 分区 1 · 防区 4 · 紧急报警 二楼办公室 门卫；视频 http://10.0.0.8/v.mp4");
    assertThat(press.media())
        .containsExactly(
            MediaLink.newBuilder().setUrl("https://cloud.example/p.jpg").setType("image").build());
    assertThat(press.occurredAt()).contains(Instant.parse("2026-11-25T00:00:01Z"));
    assertThat(press.sequence()).isBetween(0L, Press.MAX_SEQUENCE);
  }

  @Test
  void shouldKeepACodeThatNobodyKnows() {
    var press = press("{\"CIDEvent\":{\"code\":1759,\"type\":\"zoneAlarm\",\"zone\":0}}");
    assertThat(press.kind()).isEqualTo(AlarmKind.ALARM_KIND_OTHER);
    assertThat(press.text()).isEqualTo("CID 1759 未知代码 · 防区 0");
  }

  @ParameterizedTest
  @CsvSource({"sysStatus, TROUBLE", "armAndDisarm, ROUTINE"})
  void shouldGoByTheGroupWhereThereIsNoStandardCode(String type, DeviceSign sign) {
    assertThat(report("{\"CIDEvent\":{\"code\":1759,\"type\":\"" + type + "\"}}", "PANEL"))
        .isInstanceOfSatisfying(Report.Sign.class, said -> assertThat(said.sign()).isEqualTo(sign));
  }

  @ParameterizedTest
  @CsvSource({
    "IO, active, BUTTON, PANIC",
    "io, active, CAMERA, OTHER",
    "IO, inactive, BUTTON, OTHER",
    "callHelp, active, CAMERA, PANIC",
    "PIR, active, CAMERA, INTRUSION",
    "tamperDetection, active, CAMERA, TAMPER",
    "whatIsThis, active, CAMERA, OTHER",
  })
  void shouldTakeWhatOtherDevicesReport(
      String type, String state, String deviceKind, AlarmKindName kind) {
    assertThat(report(event(type, state), deviceKind))
        .isInstanceOfSatisfying(
            Report.Pressed.class,
            pressed -> assertThat(pressed.press().kind()).isEqualTo(kind.kind()));
  }

  @ParameterizedTest
  @CsvSource({
    "VMD, active, ROUTINE",
    "AccessControllerEvent, active, ROUTINE",
    "videoloss, active, TROUBLE",
    "diskerror, active, TROUBLE",
    "diskerror, inactive, TROUBLE_OVER",
    "whatIsThis, inactive, ROUTINE",
  })
  void shouldCountWhatIsNoPress(String type, String state, DeviceSign sign) {
    assertThat(report(event(type, state), "CAMERA"))
        .isInstanceOfSatisfying(Report.Sign.class, said -> assertThat(said.sign()).isEqualTo(sign));
  }

  @ParameterizedTest
  @CsvSource({"heartBeat, active", "videoloss, inactive"})
  void shouldKnowAHeartbeat(String type, String state) {
    assertThat(report(event(type, state), "CAMERA")).isInstanceOf(Report.Heartbeat.class);
  }

  @Test
  void shouldKnowARecheckAgainWhateverItAdds() {
    // Given
    var first = press(cid(UUID, "\"dateTime\":\"2026-11-25T08:00:02+08:00\"", 1120, 4));
    // When
    var recheck =
        press(
            cid(
                UUID.toLowerCase(java.util.Locale.ROOT),
                "\"dateTime\":\"2026-11-25T08:00:20+08:00\",\"recheck\":1,\"activePostCount\":2,\"videoURL\":\"https://v.example/1\"",
                1120,
                4));
    // Then
    assertThat(recheck.media()).isNotEqualTo(first.media());
    assertThat(recheck.signalId()).isEqualTo(first.signalId());
    assertThat(recheck.sequence()).isEqualTo(first.sequence());
  }

  @Test
  void shouldLoseNoEventOfAPanelWhoseUuidsAreAllTheSame() {
    var first = press(cid(UUID, "\"a\":1", 1120, 4));
    assertThat(press(cid(UUID, "\"a\":1", 1120, 5)).signalId()).isNotEqualTo(first.signalId());
    assertThat(press(cid(UUID, "\"a\":1", 1121, 4)).signalId()).isNotEqualTo(first.signalId());
    assertThat(press(cid(UUID, "\"a\":1", 3120, 4)).signalId()).isNotEqualTo(first.signalId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"uuid\":\"00000000-0000-0000-0000-000000000000\"", "\"uuid\":\"1\"", "\"u\":1"})
  void shouldGoByTheMomentOfTheEventWhereNothingNamesIt(String noUuid) {
    // Given
    var at = "\"dateTime\":\"2026-11-25T08:00:02+08:00\"";
    var later = "\"dateTime\":\"2026-11-25T08:00:03+08:00\"";
    var first = press(cid(noUuid, at, 1120, 4));
    // When, then
    assertThat(press(cid(noUuid, at, 1120, 4)).signalId()).isEqualTo(first.signalId());
    assertThat(press(cid(noUuid, later, 1120, 4)).signalId()).isNotEqualTo(first.signalId());
  }

  @Test
  void shouldCutWhatWouldBeRefusedOverHttp() {
    var press =
        press(
            "{\"CIDEvent\":{\"standardCIDcode\":1120,\"name\":\"%s\",\"zone\":\"%s\"},\"videoURL\":\"https://u:p@e/%s\"}"
                .formatted("名".repeat(3000), "9".repeat(999), "v".repeat(2500)));
    assertThat(press.text().codePointCount(0, press.text().length()))
        .isLessThanOrEqualTo(Press.MAX_TEXT);
    assertThat(press.media()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026-11-25 08:00:00", "2026-11-25T08:00:00", "+999999999-01-01T00:00Z"})
  void shouldTellNoTimeRatherThanAWrongOne(String time) {
    var press =
        press("{\"eventType\":\"IO\",\"eventState\":\"active\",\"dateTime\":\"" + time + "\"}");
    assertThat(press.occurredAt()).isEmpty();
  }

  private static String event(String type, String state) {
    return "<EventNotificationAlert><eventType>%s</eventType><eventState>%s</eventState></EventNotificationAlert>"
        .formatted(type, state);
  }

  private static String cid(String uuid, String more, int standard, int zone) {
    return "{\"eventType\":\"cidEvent\",\"eventState\":\"active\",%s,%s,\"CIDEvent\":{\"code\":1129,\"standardCIDcode\":%d,\"zone\":%d}}"
        .formatted(uuid, more, standard, zone);
  }

  private static Press press(String document) {
    return ((Report.Pressed) report(document, "PANEL")).press();
  }

  private static Report report(String document, String deviceKind) {
    return Report.of(Alert.of(ReceiveAlert.read(document.getBytes(UTF_8))), "d-1", deviceKind);
  }

  /** So that the tables above stay short. */
  enum AlarmKindName {
    PANIC,
    DURESS,
    SILENT_PANIC,
    INTRUSION,
    FIRE,
    MEDICAL,
    TAMPER,
    CANCEL,
    OTHER;

    AlarmKind kind() {
      return AlarmKind.valueOf("ALARM_KIND_" + name());
    }
  }
}
