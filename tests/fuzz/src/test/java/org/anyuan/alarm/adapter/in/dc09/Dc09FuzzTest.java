package org.anyuan.alarm.adapter.in.dc09;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anyuan.alarm.adapter.in.panel.PanelText;
import org.anyuan.alarm.domain.ReadableText;
import org.anyuan.fuzz.Bounds;
import org.anyuan.fuzz.Pieces;

/**
 * DC-09, from the bytes of a line to a press. What it cannot read it answers, without exception.
 */
public class Dc09FuzzTest {
  private static final int MAX_FRAME = 0xFFF;
  private static final FrameCipher CIPHER =
      FrameCipher.of("A".repeat(16).getBytes(ISO_8859_1)).orElseThrow();

  /** The first byte tells how the rest is cut up, which must not matter. */
  @FuzzTest
  public void cutter(byte[] bytes) {
    if (bytes.length < 2) {
      return;
    }
    var rest = Arrays.copyOfRange(bytes, 1, bytes.length);
    assertThat(cut(Pieces.of(rest, bytes[0] & 0xFF))).isEqualTo(cut(List.of(rest)));
    if (rest.length < MAX_FRAME) {
      var content = "\"" + new String(rest, ISO_8859_1);
      assertThat(cut(Pieces.of(Answers.frame(content), bytes[0] & 0xFF))).startsWith(content);
    }
  }

  @FuzzTest
  public void frame(byte[] content) {
    var frame = Frame.parse(content);
    if (frame.isEmpty()) {
      return;
    }
    assertThat(frame.get().sequence()).isBetween(0, 9999);
    assertThat(frame.get().account()).hasSizeLessThanOrEqualTo(16);
    var body =
        frame.get().encrypted()
            ? CIPHER.decrypt(frame.get().body())
            : Body.parse(frame.get().body());
    if (body.flatMap(b -> Message.of(frame.get(), b)).orElse(null)
        instanceof Message.Events events) {
      assertThat(events.events()).isNotEmpty();
      events.presses("d-1", frame.get().sequence()).forEach(Bounds::hold);
      events
          .events()
          .forEach(e -> assertThat(e.kind().isPresent()).isNotEqualTo(e.sign().isPresent()));
    }
  }

  @FuzzTest
  public void contactId(byte[] data) {
    ContactId.read(new String(data, ISO_8859_1))
        .forEach(event -> assertThat(event.describe()).startsWith("CID "));
  }

  @FuzzTest
  public void siaEvents(byte[] data) {
    SiaEvents.read(new String(data, ISO_8859_1))
        .forEach(event -> assertThat(event.describe()).startsWith("SIA"));
  }

  @FuzzTest
  public void extendedData(byte[] data) {
    var blocks = List.of(new String(data, ISO_8859_1).split("\\]\\[", -1));
    var extended = ExtendedData.of(blocks);
    extended.texts().forEach(text -> assertThat(ReadableText.clean(text)).isEqualTo(text));
    assertThat(extended.media()).hasSizeLessThanOrEqualTo(10);
  }

  @FuzzTest
  public void text(byte[] data) {
    var text = PanelText.of(new String(data, ISO_8859_1));
    assertThat(ReadableText.clean(text)).isEqualTo(text);
    var cut = ReadableText.cut(text, 10);
    assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(10);
    assertThat(text).startsWith(cut);
  }

  /** What we encrypt we can read; what others write decrypts to something or to nothing. */
  @FuzzTest
  public void cipher(byte[] data) {
    var text = new String(data, ISO_8859_1);
    CIPHER.decrypt(text);
    var message = "|" + text.replace("]", "") + "]_08:00:00,09-01-2020";
    assertThat(CIPHER.decrypt(CIPHER.encrypt(message)).orElseThrow().data())
        .isEqualTo(message.substring(1, message.indexOf(']')));
  }

  private static List<String> cut(List<byte[]> pieces) {
    var cutter = new FrameCutter();
    var frames = new ArrayList<String>();
    for (var piece : pieces) {
      cutter.add(piece);
      for (var next = cutter.next(); next.isPresent(); next = cutter.next()) {
        assertThat(next.get()).hasSizeLessThanOrEqualTo(MAX_FRAME);
        frames.add(new String(next.get(), ISO_8859_1));
      }
      assertThat(cutter.held()).isLessThanOrEqualTo(MAX_FRAME + FrameHead.MAX_SIZE);
    }
    return frames;
  }
}
