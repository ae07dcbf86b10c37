package org.anyuan.alarm.adapter.in.isapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anyuan.alarm.adapter.in.json.InvalidPayload;
import org.anyuan.fuzz.Bounds;
import org.anyuan.fuzz.Pieces;

/** A push, from the bytes of its body to a press. */
public class IsapiFuzzTest {
  /** The first byte tells how the rest is cut up, which must not matter. */
  @FuzzTest
  public void multipart(byte[] bytes) {
    if (bytes.length < 2) {
      return;
    }
    var rest = Arrays.copyOfRange(bytes, 1, bytes.length);
    assertThat(events(Pieces.of(rest, bytes[0] & 0xFF))).isEqualTo(events(List.of(rest)));
  }

  @FuzzTest
  public void document(byte[] document) {
    for (var kind : new String[] {"BUTTON", "PANEL"}) {
      try {
        var alert = Alert.of(ReceiveAlert.read(document));
        switch (Report.of(alert, "d-1", kind)) {
          case Report.Heartbeat() -> assertThat(alert.cid()).isEmpty();
          case Report.Sign(var sign, var code) -> {
            assertThat(sign).isNotNull();
            assertThat(code).hasSizeLessThanOrEqualTo(300);
          }
          case Report.Pressed(var press, var _, var _) -> Bounds.hold(press);
        }
      } catch (InvalidPayload expected) {
        assertThat(expected.reason()).isNotBlank();
      }
    }
  }

  @FuzzTest
  public void urlSecret(byte[] bytes) {
    assertThat(UrlSecret.shown(new String(bytes, ISO_8859_1)))
        .hasSizeLessThanOrEqualTo(bytes.length + 3);
  }

  /** What is refused is so however it comes, if not always at the same byte. */
  private static List<String> events(List<byte[]> pieces) {
    var cutter = new EventCutter();
    var events = new ArrayList<String>();
    try {
      for (var piece : pieces) {
        add(events, cutter.add(piece));
        assertThat(cutter.held()).isLessThanOrEqualTo(EventCutter.MAX_EVENT + 4096);
      }
      add(events, cutter.end());
      assertThat(events).hasSizeLessThanOrEqualTo(EventCutter.MAX_EVENTS);
      return events;
    } catch (InvalidPayload | EventCutter.TooLarge refused) {
      return List.of(refused.getMessage());
    }
  }

  private static void add(List<String> all, List<byte[]> events) {
    for (var event : events) {
      assertThat(event).isNotEmpty().hasSizeLessThanOrEqualTo(EventCutter.MAX_EVENT);
      all.add(new String(event, ISO_8859_1));
    }
  }
}
