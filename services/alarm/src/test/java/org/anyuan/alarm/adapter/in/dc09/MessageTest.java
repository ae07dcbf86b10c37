package org.anyuan.alarm.adapter.in.dc09;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyuan.alarm.domain.Press;
import org.anyuan.proto.common.v1.AlarmKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
  @Test
  void shouldMakeAPressOfTheKnownPanic() {
    var press = presses(KnownFrames.PANIC).getFirst();
    assertThat(press.deviceId()).isEqualTo("d");
    assertThat(press.sequence()).isEqualTo(1);
    assertThat(press.kind()).isEqualTo(AlarmKind.ALARM_KIND_PANIC);
    assertThat(press.namesItsMode()).isFalse();
    assertThat(press.restoral()).isFalse();
    assertThat(press.text()).isEqualTo("CID E120 紧急报警 · 分区 01 · 防区 001");
    assertThat(press.pressCount()).isEqualTo(1);
  }

  @Test
  void shouldTellWhatIsAtRestAgainFromAPress() {
    assertThat(presses(frame("\"ADM-CID\"0001L0#1[#1|3120 01 001]")).getFirst().restoral())
        .isTrue();
    assertThat(presses(frame("\"SIA-DCS\"0001L0#1[#1|Nri1/PR1]")).getFirst().restoral()).isTrue();
    assertThat(presses(frame("\"SIA-DCS\"0001L0#1[#1|Nri1/PR1/UA2]")).getFirst().restoral())
        .as("something else happened, too")
        .isFalse();
  }

  @Test
  void shouldMakeNoPressOfTestAndHeartbeat() {
    assertThat(presses(KnownFrames.SIA_DCS)).isEmpty();
    assertThat(presses(KnownFrames.ADM_CID)).isEmpty();
    assertThat(message(frame(KnownFrames.NULL.substring(8)))).isInstanceOf(Message.Heartbeat.class);
  }

  @Test
  void shouldMakeAPressOfEachKindAndShowEachEventInIt() {
    var presses = presses(frame("\"SIA-DCS\"0007L0#1[#1|Nri1/PA1/FA2/PA3/RP][R301]"));
    assertThat(presses)
        .extracting(Press::kind)
        .containsExactly(AlarmKind.ALARM_KIND_PANIC, AlarmKind.ALARM_KIND_FIRE);
    assertThat(presses.getFirst().text())
        .isEqualTo("SIA PA 紧急报警 · 分区 1 · 防区 1；SIA PA 紧急报警 · 分区 1 · 防区 3");
    assertThat(presses.getLast().place().getRoom()).isEqualTo("301");
  }

  @Test
  void shouldBeTheSamePressWhenItIsSentAgainAtAnotherTime() {
    // Given
    var data = "\"ADM-CID\"0007L0#1[#1|1120 01 001]";
    // When
    var first = presses(frame(data + "_08:00:00,09-01-2026")).getFirst().signalId();
    // Then
    assertThat(presses(frame(data + "_08:00:30,09-01-2026")).getFirst().signalId())
        .isEqualTo(first);
    assertThat(presses(frame(data)).getFirst().signalId()).isEqualTo(first);
    assertThat(presses(frame(data.replace("0007", "0008"))).getFirst().signalId())
        .isNotEqualTo(first);
    assertThat(presses(frame(data.replace("001]", "002]"))).getFirst().signalId())
        .isNotEqualTo(first);
    assertThat(presses(frame(data + "[H08:00:00,09-01-2026]")).getFirst().signalId())
        .isNotEqualTo(first);
  }

  @Test
  void shouldShowAnotherAccountAndWhatStandsBehindABracket() {
    var press = presses(frame("\"SIA-DCS\"0001L0#1234[#5678|NPA1^a]b^]")).getFirst();
    assertThat(press.text()).isEqualTo("SIA PA 紧急报警 · 防区 1 · a；账号 5678；b^]");
    assertThat(presses(frame("\"SIA-DCS\"0001L0#ab12[#AB12|NPA1]")).getFirst().text())
        .isEqualTo("SIA PA 紧急报警 · 防区 1");
  }

  @Test
  void shouldCutATextThatIsTooLong() {
    var press = presses(frame("\"SIA-DCS\"0001L0#1[NPA1^" + "x".repeat(3000) + "^]")).getFirst();
    assertThat(press.text()).hasSize(Press.MAX_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"SIA-DCS\"0001L0#1[]",
        "\"SIA-DCS\"0001L0#1[#1|]",
        "\"ADM-CID\"0001L0#1[#1|NPA1]",
        "\"ADM-CID\"0001L0#1[]",
        "\"ADM-41E\"0001L0#1[#1|1120 01 001]"
      })
  void shouldUnderstandNothingInWhatIsNone(String content) {
    var frame = frame(content);
    assertThat(Message.of(frame, Body.parse(frame.body()).orElseThrow())).isEmpty();
  }

  private static List<Press> presses(String known) {
    return presses(KnownFrames.parsed(known));
  }

  private static List<Press> presses(Frame frame) {
    return ((Message.Events) message(frame)).presses("d", frame.sequence());
  }

  private static Message message(Frame frame) {
    return Message.of(frame, Body.parse(frame.body()).orElseThrow()).orElseThrow();
  }

  private static Frame frame(String content) {
    return Frame.parse(content.getBytes(ISO_8859_1)).orElseThrow();
  }
}
