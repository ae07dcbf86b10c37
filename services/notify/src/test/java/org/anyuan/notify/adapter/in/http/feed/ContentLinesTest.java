package org.anyuan.notify.adapter.in.http.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLinesTest {
  private static String calendar(String summary) {
    return new String(
        new ContentLines()
            .in(
                "VCALENDAR",
                lines ->
                    lines
                        .line("VERSION", "2.0")
                        .line("PRODID", "test")
                        .in(
                            "VEVENT",
                            event ->
                                event
                                    .line("UID", "u")
                                    .line("DTSTAMP", "20261126T000000Z")
                                    .text("SUMMARY", summary)
                                    .line("STATUS", "CONFIRMED")))
            .bytes(),
        UTF_8);
  }

  private static String readBack(String calendar) {
    var events = Biweekly.parse(calendar).first().getEvents();
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().getStatus().isConfirmed()).isTrue();
    return events.getFirst().getSummary().getValue();
  }

  private static void assertFolded(String calendar) {
    for (var line : calendar.split("\r\n", -1)) {
      assertThat(line.getBytes(UTF_8).length).as(line).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\n", "\r");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a, b; c\\d: \"e\"",
        "two\nlines",
        "x\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil",
        "桃园小学值班表：第一、第二、第三、第四、第五、第六、第七、第八、第九、第十组，全年",
        "𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家",
        "",
        "\\n is no line"
      })
  void shouldBeReadBackByAnotherLibrary(String text) {
    var calendar = calendar(text);
    assertFolded(calendar);
    assertThat(readBack(calendar)).isEqualTo(text);
  }

  @Test
  void shouldLeaveOutWhatALineCannotHold() {
    assertThat(readBack(calendar("a\u0000b\u0007c\ud800d\te\r\nf"))).isEqualTo("abcd e\nf");
  }

  @Test
  void shouldFoldAndEscapeTextsMadeByChance() {
    var random = new Random(11);
    for (var n = 0; n < 3000; n++) {
      var text = new StringBuilder();
      for (var i = random.nextInt(200); i > 0; i--) {
        text.appendCodePoint(character(random));
      }
      var calendar = calendar(text + "x");
      assertFolded(calendar);
      assertThat(readBack(calendar)).isEqualTo(text + "x");
    }
  }

  private static int character(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> ",;\\:\"\n^=".charAt(random.nextInt(8));
      case 1 -> 0x1f600 + random.nextInt(40);
      case 2, 3 -> 0x4e00 + random.nextInt(2000);
      default -> 'a' + random.nextInt(26);
    };
  }
}
