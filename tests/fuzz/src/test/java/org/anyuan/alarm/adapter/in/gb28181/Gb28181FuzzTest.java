package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anyuan.fuzz.Bounds;
import org.anyuan.fuzz.Pieces;

/** SIP and the bodies of GB/T 28181, from the bytes of a datagram or a line to a press. */
public class Gb28181FuzzTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @FuzzTest
  public void message(byte[] bytes) {
    try {
      var message = SipMessage.parse(bytes);
      assertThat(message.body()).hasSizeLessThanOrEqualTo(bytes.length);
    } catch (InvalidSip _) {
      // Answered, or passed over.
    }
  }

  /** The first byte tells how the rest is cut up, which must not matter. */
  @FuzzTest
  public void cutter(byte[] bytes) {
    if (bytes.length < 2) {
      return;
    }
    var rest = Arrays.copyOfRange(bytes, 1, bytes.length);
    assertThat(cut(Pieces.of(rest, bytes[0] & 0xFF))).isEqualTo(cut(List.of(rest)));
  }

  @FuzzTest
  public void body(byte[] bytes) {
    try {
      if (Manscdp.parse(new String(bytes, ISO_8859_1)) instanceof Manscdp.Alarm alarm
          && AlarmCodes.meaning(alarm.notice().method(), alarm.notice().type())
              instanceof AlarmMeaning.Raised raised) {
        Bounds.hold(AlarmPress.of(alarm.notice(), raised, "d-1", "42010600001340000001", 7, CHINA));
      }
    } catch (InvalidManscdp _) {
      // Answered 400.
    }
  }

  @FuzzTest
  public void credentials(byte[] bytes) {
    DigestCredentials.parse(new String(bytes, ISO_8859_1));
  }

  private static List<String> cut(List<byte[]> pieces) {
    var cutter = new SipCutter();
    var messages = new ArrayList<String>();
    try {
      for (var piece : pieces) {
        cutter.add(piece);
        for (var next = cutter.next(); next.isPresent(); next = cutter.next()) {
          messages.add(new String(next.get(), ISO_8859_1));
        }
      }
    } catch (InvalidSip _) {
      messages.add("the line is closed");
    }
    return messages;
  }
}
