package org.anyuan.alarm.adapter.in.dc09;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
  @Test
  void shouldParseTheKnownFrames() {
    assertThat(KnownFrames.parsed(KnownFrames.SIA_DCS))
        .isEqualTo(new Frame("SIA-DCS", false, "0001RF3L77#1234", 1, "1234", "#1234|NRR|Atest]"));
    assertThat(KnownFrames.parsed(KnownFrames.ADM_CID))
        .isEqualTo(new Frame("ADM-CID", false, "0001L0#1002", 1, "1002", "#1002|1602 00 001]"));
    assertThat(KnownFrames.parsed(KnownFrames.NULL))
        .isEqualTo(
            new Frame(
                "NULL", false, "0000R1234L6789#000000", 0, "000000", "]_17:24:14,12-09-2015"));
    var encrypted = KnownFrames.parsed(KnownFrames.ENCRYPTED_NULL);
    assertThat(encrypted.encrypted()).isTrue();
    assertThat(encrypted.id()).isEqualTo("NULL");
    assertThat(encrypted.account()).isEqualTo("AAAB");
    assertThat(encrypted.body()).hasSize(64);
  }

  @Test
  void shouldKeepTheAddressAsItCameAndTheAccountInCapitals() {
    var frame = parse("\"ADM-CID\"9999Rc0fFdL12ab#00a0bc[]");
    assertThat(frame.address()).isEqualTo("9999Rc0fFdL12ab#00a0bc");
    assertThat(frame.account()).isEqualTo("00A0BC");
    assertThat(frame.sequence()).isEqualTo(9999);
  }

  @Test
  void shouldParseAFrameWithoutAnAccount() {
    assertThat(parse("\"NULL\"0000L0[]").account()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"",
        "\"NULL\"",
        "\"NULL\"000L0#1[]",
        "\"NULL\"0000#1[]",
        "\"NULL\"0000R0#1[]",
        "\"NULL\"0000L#1[]",
        "\"NULL\"0000L1234567#1[]",
        "\"NULL\"0000R1234567L0#1[]",
        "\"NULL\"0000L0#[]",
        "\"NULL\"0000L0#12345678901234567[]",
        "\"NULL\"0000L0#1",
        "\"**NULL\"0000L0#1[]",
        "NULL\"0000L0#1[]",
        "\"NULL\"\u0660\u0660\u0660\u0660L0#1[]"
      })
  void shouldRefuseWhatIsNoFrame(String content) {
    assertThat(Frame.parse(content.getBytes(ISO_8859_1))).isEmpty();
  }

  private static Frame parse(String content) {
    return Frame.parse(content.getBytes(ISO_8859_1)).orElseThrow();
  }
}
