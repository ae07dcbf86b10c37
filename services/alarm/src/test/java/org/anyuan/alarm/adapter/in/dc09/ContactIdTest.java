package org.anyuan.alarm.adapter.in.dc09;

import static org.assertj.core.api.Assertions.assertThat;

import org.anyuan.alarm.adapter.in.panel.PanelEvent;
import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.proto.common.v1.AlarmKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactIdTest {
  @ParameterizedTest
  @CsvSource({
    "100, MEDICAL",
    "101, MEDICAL",
    "102, MEDICAL",
    "110, FIRE",
    "111, FIRE",
    "118, FIRE",
    "151, FIRE",
    "162, FIRE",
    "120, PANIC",
    "123, PANIC",
    "121, DURESS",
    "124, DURESS",
    "125, DURESS",
    "122, SILENT_PANIC",
    "130, INTRUSION",
    "131, INTRUSION",
    "136, INTRUSION",
    "139, INTRUSION",
    "146, INTRUSION",
    "137, TAMPER",
    "144, TAMPER",
    "145, TAMPER",
    "341, TAMPER",
    "383, TAMPER",
    "461, TAMPER",
    "154, OTHER",
    "406, CANCEL"
  })
  void shouldKnowAlarms(String code, String kind) {
    assertThat(event("1" + code + " 01 001").kind()).hasValue(kind(kind));
    assertThat(event("1" + code + " 01 001").sign()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "301, TROUBLE",
    "302, TROUBLE",
    "350, TROUBLE",
    "147, TROUBLE",
    "373, TROUBLE",
    "401, ROUTINE",
    "441, ROUTINE",
    "570, ROUTINE",
    "627, ROUTINE",
    "601, TEST",
    "602, TEST",
    "603, TEST"
  })
  void shouldTakeAStateForNoPress(String code, DeviceSign sign) {
    assertThat(event("1" + code + " 00 001").kind()).isEmpty();
    assertThat(event("1" + code + " 00 001").sign()).hasValue(sign);
  }

  @ParameterizedTest
  @ValueSource(strings = {"999", "000", "1AF", "129", "777"})
  void shouldKeepAnUnknownCodeAsAnAlarmThatNamesIt(String code) {
    var event = event("1" + code + " 01 015");
    assertThat(event.kind()).hasValue(AlarmKind.ALARM_KIND_OTHER);
    assertThat(event.describe()).isEqualTo("CID E" + code + " 未知代码 · 分区 01 · 防区 015");
  }

  @Test
  void shouldTakeNothingBackForARestore() {
    var event = event("3120 01 001");
    assertThat(event.kind()).hasValue(AlarmKind.ALARM_KIND_OTHER);
    assertThat(event.describe()).isEqualTo("CID R120 紧急报警（恢复） · 分区 01 · 防区 001");
  }

  @Test
  void shouldTellThatATroubleIsOver() {
    assertThat(event("3301 00 000").sign()).hasValue(DeviceSign.TROUBLE_OVER);
    assertThat(event("3401 00 000").sign()).hasValue(DeviceSign.ROUTINE);
  }

  @Test
  void shouldTakeAnAlarmThatIsStillThereForOne() {
    var event = event("6120 01 001");
    assertThat(event.kind()).hasValue(AlarmKind.ALARM_KIND_PANIC);
    assertThat(event.code()).isEqualTo("CID P120");
  }

  @Test
  void shouldKeepAQualifierThatNobodyKnows() {
    assertThat(event("2120 01 001").kind()).hasValue(AlarmKind.ALARM_KIND_OTHER);
  }

  @Test
  void shouldDoWithoutSpacesAndKeepAText() {
    var event = event("112001001|三楼");
    assertThat(event.kind()).hasValue(AlarmKind.ALARM_KIND_PANIC);
    assertThat(event.zone()).isEqualTo("001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1120", "1120 01", "1120 01 0", "x120 01 001", "|1120 01 001"})
  void shouldReadNothingInWhatIsNoEvent(String events) {
    assertThat(ContactId.read(events)).isEmpty();
  }

  private static PanelEvent event(String events) {
    return ContactId.read(events).getFirst();
  }

  private static AlarmKind kind(String name) {
    return AlarmKind.valueOf("ALARM_KIND_" + name);
  }
}
