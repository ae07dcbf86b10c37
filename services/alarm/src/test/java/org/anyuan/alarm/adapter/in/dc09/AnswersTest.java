package org.anyuan.alarm.adapter.in.dc09;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final Instant NOW = Instant.parse("2015-04-14T16:09:09Z");

  @Test
  void shouldRepeatSequenceReceiverLineAndAccountAsTheyCame() {
    assertThat(content(Answers.ack(KnownFrames.parsed(KnownFrames.SIA_DCS))))
        .isEqualTo("\"ACK\"0001RF3L77#1234[]");
    assertThat(content(Answers.duh(KnownFrames.parsed(KnownFrames.NULL))))
        .isEqualTo("\"DUH\"0000R1234L6789#000000[]");
  }

  @Test
  void shouldTellItsTimeInANak() {
    assertThat(new String(Answers.nak(NOW), ISO_8859_1))
        .isEqualTo("\n3C830025\"NAK\"0000R0L0A0[]_16:09:09,04-14-2015\r");
  }

  @Test
  void shouldEncryptTheAckToAnEncryptedFrame() {
    // Given
    var cipher = FrameCipher.of(KnownFrames.KEY).orElseThrow();
    // When
    var answer = content(Answers.ack(KnownFrames.parsed(KnownFrames.ENCRYPTED_NULL), cipher, NOW));
    // Then
    var start = "\"*ACK\"0000R0L0#AAAB[";
    assertThat(answer).startsWith(start);
    assertThat(cipher.decrypt(answer.substring(start.length())).orElseThrow().time())
        .hasValue("16:09:09,04-14-2015");
  }

  /** Cut as a panel's would be: with the right length and CRC. */
  private static String content(byte[] frame) {
    var cutter = new FrameCutter();
    cutter.add(frame);
    return new String(cutter.next().orElseThrow(), ISO_8859_1);
  }
}
