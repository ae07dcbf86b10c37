package org.anyuan.alarm.adapter.in.dc09;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrameCutterTest {
  private final FrameCutter cutter = new FrameCutter();

  static String[] knownFrames() {
    return KnownFrames.all();
  }

  @ParameterizedTest
  @MethodSource("knownFrames")
  void shouldCutEachKnownFrame(String frame) {
    cutter.add(KnownFrames.sent(frame));
    assertThat(cutter.next()).hasValue(KnownFrames.content(frame));
    assertThat(cutter.next()).isEmpty();
    assertThat(cutter.held()).isZero();
  }

  @ParameterizedTest
  @MethodSource("knownFrames")
  void shouldCutAFrameInTwoPiecesWhereverItIsDivided(String frame) {
    var sent = KnownFrames.sent(frame);
    for (var at = 1; at < sent.length; at++) {
      // When
      cutter.add(Arrays.copyOfRange(sent, 0, at));
      var early = cutter.next();
      cutter.add(Arrays.copyOfRange(sent, at, sent.length));
      // Then
      assertThat(early).isEmpty();
      assertThat(cutter.next()).hasValue(KnownFrames.content(frame));
    }
  }

  @Test
  void shouldCutAFrameThatComesByteByByte() {
    var sent = KnownFrames.sent(KnownFrames.PANIC);
    for (var i = 0; i < sent.length - 1; i++) {
      cutter.add(new byte[] {sent[i]});
      assertThat(cutter.next()).isEmpty();
    }
    cutter.add(new byte[] {'\r'});
    assertThat(cutter.next()).hasValue(KnownFrames.content(KnownFrames.PANIC));
  }

  @Test
  void shouldCutManyFramesOfOnePieceInTheirOrder() {
    // Given
    var piece = new ByteArrayOutputStream();
    for (var round = 0; round < 200; round++) {
      for (var frame : KnownFrames.all()) {
        piece.writeBytes(KnownFrames.sent(frame));
      }
    }
    // When
    cutter.add(piece.toByteArray());
    // Then
    for (var round = 0; round < 200; round++) {
      for (var frame : KnownFrames.all()) {
        assertThat(cutter.next()).hasValue(KnownFrames.content(frame));
      }
    }
    assertThat(cutter.next()).isEmpty();
  }

  @Test
  void shouldTakeABinaryCrcWhateverItsBytes() {
    // Given a content whose CRC has the byte of a line feed
    var content = contentWithCrcByte('\n');
    var crc = Crc16.of(content);
    var frame = new ByteArrayOutputStream();
    frame.writeBytes(new byte[] {'\n', (byte) (crc >> 8), (byte) crc});
    frame.writeBytes("%04X".formatted(content.length).getBytes(ISO_8859_1));
    frame.writeBytes(content);
    frame.write('\r');
    // When
    cutter.add(frame.toByteArray());
    // Then
    assertThat(cutter.next()).hasValue(content);
  }

  @Test
  void shouldTakeSmallHexDigitsAsWell() {
    cutter.add(KnownFrames.sent("f4d2" + KnownFrames.SIA_DCS.substring(4)));
    assertThat(cutter.next()).isPresent();
  }

  @Test
  void shouldPassOverAWrongCrcAndTakeWhatFollows() {
    // Given
    cutter.add(KnownFrames.sent("0A9F" + KnownFrames.PANIC.substring(4)));
    cutter.add(KnownFrames.sent(KnownFrames.ADM_CID));
    // When, then
    assertThat(cutter.next()).hasValue(KnownFrames.content(KnownFrames.ADM_CID));
    assertThat(cutter.broken()).isEqualTo(1);
    assertThat(cutter.broken()).isZero();
  }

  @Test
  void shouldPassOverAWrongLengthAndTakeWhatFollows() {
    // Given
    cutter.add(KnownFrames.sent(KnownFrames.PANIC.replace("003B", "003A")));
    cutter.add(KnownFrames.sent(KnownFrames.ADM_CID.replace("0027", "0028")));
    cutter.add(KnownFrames.sent(KnownFrames.SIA_DCS));
    // When, then
    assertThat(cutter.next()).hasValue(KnownFrames.content(KnownFrames.SIA_DCS));
    assertThat(cutter.broken()).isEqualTo(2);
  }

  @Test
  void shouldPassOverWhatStandsBetweenFrames() {
    cutter.add("GET / HTTP/1.1\r\nHost: a\r\n\r\n\n\n".getBytes(ISO_8859_1));
    cutter.add(KnownFrames.sent(KnownFrames.PANIC));
    cutter.add("\r\n".getBytes(ISO_8859_1));
    assertThat(cutter.next()).isPresent();
    assertThat(cutter.next()).isEmpty();
    assertThat(cutter.held()).isEqualTo(1);
  }

  @Test
  void shouldHoldNothingOfWhatBeginsNoFrame() {
    cutter.add(new byte[100_000]);
    assertThat(cutter.next()).isEmpty();
    assertThat(cutter.held()).isZero();
  }

  @Test
  void shouldNeverHoldMoreThanTheLargestFrameAfterCutting() {
    var random = new Random(7);
    var alphabet = "\n\r0FFF\"[]".getBytes(ISO_8859_1);
    for (var i = 0; i < 20_000; i++) {
      var piece = new byte[random.nextInt(64)];
      for (var j = 0; j < piece.length; j++) {
        piece[j] = alphabet[random.nextInt(alphabet.length)];
      }
      cutter.add(piece);
      assertThat(cutter.next()).isEmpty();
      assertThat(cutter.held()).isLessThanOrEqualTo(FrameHead.MAX_SIZE + 0xFFF);
    }
  }

  private static byte[] contentWithCrcByte(char wanted) {
    List<byte[]> found = new ArrayList<>();
    for (var i = 0; i < 10_000 && found.isEmpty(); i++) {
      var content = "\"NULL\"%04dL0#1234[]".formatted(i).getBytes(ISO_8859_1);
      if ((Crc16.of(content) & 0xFF) == wanted) {
        found.add(content);
      }
    }
    return found.getFirst();
  }
}
