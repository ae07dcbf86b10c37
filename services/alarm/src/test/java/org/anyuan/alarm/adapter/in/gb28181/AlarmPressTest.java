package org.anyuan.alarm.adapter.in.gb28181;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.alarm.domain.Press;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmPressTest {
  private static final String CODE = "42010600001340000001";
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "1, '', PANIC, 电话报警",
    "2, '', PANIC, 设备报警",
    "2, 2, TAMPER, 设备防拆",
    "2, 9, OTHER, 设备报警（未知类型）",
    "3, '', PANIC, 短信报警",
    "4, '', OTHER, GPS 报警",
    "5, '', OTHER, 视频报警",
    "5, 1, PANIC, 人工视频报警",
    "5, 2, INTRUSION, 运动目标检测",
    "5, 3, OTHER, 遗留物检测",
    "5, 4, OTHER, 物体移除检测",
    "5, 5, INTRUSION, 绊线检测",
    "5, 6, INTRUSION, 入侵检测",
    "5, 7, OTHER, 逆行检测",
    "5, 8, OTHER, 徘徊检测",
    "5, 9, OTHER, 流量统计",
    "5, 10, OTHER, 密度检测",
    "5, 11, OTHER, 视频异常检测",
    "5, 12, OTHER, 快速移动",
    "5, 13, TAMPER, 图像遮挡",
    "5, 14, OTHER, 视频报警（未知类型）",
    "7, '', OTHER, 其他报警",
    "7, 3, OTHER, 其他报警（未知类型）",
    "8, '', OTHER, 未知报警方式",
    "'', '', OTHER, 未知报警方式",
    "12, 1, OTHER, 未知报警方式"
  })
  void shouldCountAsItsKind(String method, String type, String kind, String name) {
    assertThat(AlarmCodes.meaning(method, type))
        .isEqualTo(new AlarmMeaning.Raised(AlarmKind.valueOf("ALARM_KIND_" + kind), name));
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "2, 3", "2, 4", "2, 5", "6, ''", "6, 1", "6, 2", "6, 99"})
  void shouldBeNoPressButATrouble(String method, String type) {
    assertThat(AlarmCodes.meaning(method, type))
        .isInstanceOfSatisfying(
            AlarmMeaning.Sign.class, s -> assertThat(s.sign()).isEqualTo(DeviceSign.TROUBLE));
  }

  @Test
  void shouldTellThePlaceTheTimeAndTheText() {
    // When
    var press = press(notice("2026-09-01T08:00:00", "114.3", "30.6", "门口有人闯入"));
    // Then
    assertThat(press.deviceId()).isEqualTo("camera-1");
    assertThat(press.sequence()).isEqualTo(17430);
    assertThat(press.kind()).isEqualTo(AlarmKind.ALARM_KIND_INTRUSION);
    assertThat(press.mode()).isEqualTo(Mode.MODE_UNSPECIFIED);
    assertThat(press.occurredAt()).contains(Instant.parse("2026-09-01T00:00:00Z"));
    assertThat(press.place().getPosition().getLongitude()).isEqualTo(114.3);
    assertThat(press.place().getPosition().getLatitude()).isEqualTo(30.6);
    assertThat(press.text())
        .isEqualTo("GB28181 5/6 入侵检测 · 警情 1 级 · 通道 42010600001340000009 · 参数 1；门口有人闯入");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01T08:00:00.250, 2026-09-01T00:00:00.250Z",
    "2026-09-01 08:00:00, 2026-09-01T00:00:00Z",
    "2026-09-01T08:00:00+08:00, 2026-09-01T00:00:00Z",
    "2026-09-01T00:00:00Z, 2026-09-01T00:00:00Z"
  })
  void shouldReadTimesAsDevicesWriteThem(String written, String instant) {
    assertThat(press(notice(written, "", "", "")).occurredAt()).contains(Instant.parse(instant));
  }

  @Test
  void shouldShowATimeThatItCannotRead() {
    var press = press(notice("yesterday", "", "", ""));
    assertThat(press.occurredAt()).isEmpty();
    assertThat(press.text()).contains("设备时间 yesterday");
  }

  @ParameterizedTest
  @CsvSource({"0.000, 0.000", "'', ''", "114.3, ''", "NaN, 30", "181, 30", "114, 91", "1e400, 0"})
  void shouldHaveNoPositionWhereItIsNone(String longitude, String latitude) {
    assertThat(press(notice("", longitude, latitude, "")).place().hasPosition()).isFalse();
  }

  @Test
  void shouldBeNumberedByItsRequestWhereTheDeviceNumbersNothing() {
    var notice = new AlarmNotice(OptionalLong.empty(), CODE, "", "2", "", "", "", "", "", "");
    var raised = (AlarmMeaning.Raised) AlarmCodes.meaning("2", "");
    var first = AlarmPress.of(notice, raised, "camera-1", CODE, 5, BEIJING);
    assertThat(first.signalId())
        .isEqualTo(AlarmPress.of(notice, raised, "camera-1", CODE, 5, BEIJING).signalId())
        .isNotEqualTo(AlarmPress.of(notice, raised, "camera-1", CODE, 6, BEIJING).signalId());
    assertThat(first.text()).isEqualTo("GB28181 2 设备报警");
  }

  private static Press press(AlarmNotice notice) {
    var raised = (AlarmMeaning.Raised) AlarmCodes.meaning(notice.method(), notice.type());
    return AlarmPress.of(notice, raised, "camera-1", CODE, 1, BEIJING);
  }

  private static AlarmNotice notice(
      String time, String longitude, String latitude, String description) {
    return new AlarmNotice(
        OptionalLong.of(17430),
        "42010600001340000009",
        "1",
        "5",
        "6",
        "1",
        time,
        description,
        longitude,
        latitude);
  }
}
