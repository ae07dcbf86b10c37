package org.anyuan.alarm.adapter.in.dc09;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.anyuan.alarm.adapter.in.panel.PanelEvent;
import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.proto.common.v1.AlarmKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiaEventsTest {
  @ParameterizedTest
  @CsvSource({
    "PA, PANIC",
    "QA, PANIC",
    "HA, DURESS",
    "BA, INTRUSION",
    "BV, INTRUSION",
    "EA, INTRUSION",
    "FA, FIRE",
    "GA, FIRE",
    "KA, FIRE",
    "SA, FIRE",
    "MA, MEDICAL",
    "TA, TAMPER",
    "JA, TAMPER",
    "WA, OTHER",
    "UA, OTHER",
    "UX, OTHER",
    "BC, CANCEL",
    "OC, CANCEL"
  })
  void shouldKnowAlarms(String code, String kind) {
    assertThat(event("N" + code + "1").kind()).hasValue(AlarmKind.valueOf("ALARM_KIND_" + kind));
    assertThat(event("N" + code + "1").restored()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PR", "PH", "HR", "HH", "FR", "FH", "BR", "BH", "MH", "TR"})
  void shouldTakeNothingBackForARestore(String code) {
    assertThat(event("N" + code + "1").kind()).hasValue(AlarmKind.ALARM_KIND_OTHER);
    assertThat(event("N" + code + "1").describe()).contains("SIA " + code, "（恢复）", "防区 1");
  }

  @ParameterizedTest
  @CsvSource({
    "RP, TEST",
    "RX, TEST",
    "FX, TEST",
    "CL, ROUTINE",
    "OP, ROUTINE",
    "BB, ROUTINE",
    "RR, ROUTINE",
    "AT, TROUBLE",
    "YT, TROUBLE",
    "PT, TROUBLE",
    "AR, TROUBLE_OVER",
    "YR, TROUBLE_OVER",
    "PJ, TROUBLE_OVER"
  })
  void shouldTakeAStateForNoPress(String code, DeviceSign sign) {
    assertThat(event("N" + code + "1").kind()).isEmpty();
    assertThat(event("N" + code + "1").sign()).hasValue(sign);
  }

  @Test
  void shouldReadTheKnownFrame() {
    var event = event("NRR|Atest");
    assertThat(event.describe()).isEqualTo("SIA RR 上电 · test");
  }

  @Test
  void shouldReadAreaZoneAndName() {
    var text = new String("三楼办公室".getBytes(UTF_8), ISO_8859_1);
    assertThat(event("Nri1/PA501^" + text + "^").describe())
        .isEqualTo("SIA PA 紧急报警 · 分区 1 · 防区 501 · 三楼办公室");
    assertThat(event("Nti10:15:22/ri6/FA2/AFire Zone 6").describe())
        .isEqualTo("SIA FA 火警报警 · 分区 6 · 防区 2 · Fire Zone 6");
    assertThat(event("Nri1CL0^VX FRONTE ^").describe())
        .isEqualTo("SIA CL 布防 · 分区 1 · 防区 0 · VX FRONTE");
  }

  @Test
  void shouldReadSeveralEventsEachInItsArea() {
    var events = SiaEvents.read("Nri1/PA1/FA2/ri2/BA3");
    assertThat(events)
        .extracting(PanelEvent::describe)
        .containsExactly(
            "SIA PA 紧急报警 · 分区 1 · 防区 1", "SIA FA 火警报警 · 分区 1 · 防区 2", "SIA BA 入侵报警 · 分区 2 · 防区 3");
  }

  @Test
  void shouldReadAnOldEventAndOneWithoutItsLetter() {
    assertThat(event("OPA1").kind()).hasValue(AlarmKind.ALARM_KIND_PANIC);
    assertThat(event("PA1").kind()).hasValue(AlarmKind.ALARM_KIND_PANIC);
  }

  @Test
  void shouldKeepAnUnknownCodeAsAnAlarmThatNamesIt() {
    var event = event("NZQ77");
    assertThat(event.kind()).hasValue(AlarmKind.ALARM_KIND_OTHER);
    assertThat(event.describe()).isEqualTo("SIA ZQ 未知代码 · 防区 77");
  }

  @Test
  void shouldKeepATextWithoutACode() {
    var event = event("Asomebody calls");
    assertThat(event.kind()).hasValue(AlarmKind.ALARM_KIND_OTHER);
    assertThat(event.describe()).isEqualTo("SIA 未知代码 · somebody calls");
  }

  @Test
  void shouldCleanWhatCouldMakeADeskShowSomethingElse() {
    assertThat(event("NPA1^a\u0007b^").text()).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "N", "|", "Nri1", "Nti10:15"})
  void shouldReadNothingWhereNothingHappened(String events) {
    assertThat(SiaEvents.read(events)).isEmpty();
  }

  private static PanelEvent event(String events) {
    assertThat(SiaEvents.read(events)).hasSize(1);
    return SiaEvents.read(events).getFirst();
  }
}
