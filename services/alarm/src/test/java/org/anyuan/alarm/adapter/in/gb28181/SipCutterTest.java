package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SipCutterTest {
  private static final String FIRST = Sip.message("<a/>");
  private static final String SECOND = Sip.message("");

  private final SipCutter cutter = new SipCutter();

  @Test
  void shouldCutWhereverTheStreamIsDivided() throws InvalidSip {
    var stream = Sip.bytes("\r\n\r\n" + FIRST + "\r\n" + SECOND + FIRST);
    for (var at = 1; at < stream.length; at++) {
      var found = cut(Arrays.copyOfRange(stream, 0, at));
      found.addAll(cut(Arrays.copyOfRange(stream, at, stream.length)));
      assertThat(found).containsExactly(FIRST, SECOND, FIRST);
      assertThat(cutter.held()).isZero();
    }
  }

  @Test
  void shouldCutByteForByte() throws InvalidSip {
    var found = new ArrayList<String>();
    for (var b : Sip.bytes(FIRST + SECOND)) {
      found.addAll(cut(new byte[] {b}));
    }
    assertThat(found).containsExactly(FIRST, SECOND);
  }

  @Test
  void shouldHoldNothingOfAnEmptyLine() throws InvalidSip {
    assertThat(cut(Sip.bytes("\r\n\r\n"))).isEmpty();
    assertThat(cutter.held()).isZero();
  }

  @Test
  void shouldRefuseAHeadThatDoesNotEnd() {
    assertRefused("X: " + "y".repeat(SipHead.MAX_BYTES));
  }

  @Test
  void shouldRefuseABodyThatIsTooLargeBeforeItIsThere() {
    assertRefused(FIRST.replace("Content-Length: 4", "Content-Length: 65536"));
  }

  @Test
  void shouldRefuseTwoLengths() {
    assertRefused(FIRST.replace("Content-Length: 4", "Content-Length: 4\r\nContent-Length: 5"));
  }

  private void assertRefused(String stream) {
    assertThatExceptionOfType(InvalidSip.class).isThrownBy(() -> cut(Sip.bytes(stream)));
  }

  private List<String> cut(byte[] piece) throws InvalidSip {
    cutter.add(piece);
    var found = new ArrayList<String>();
    for (var next = cutter.next(); next.isPresent(); next = cutter.next()) {
      found.add(new String(next.get(), ISO_8859_1));
    }
    return found;
  }
}
