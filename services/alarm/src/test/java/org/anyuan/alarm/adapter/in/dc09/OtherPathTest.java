package org.anyuan.alarm.adapter.in.dc09;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OtherPathTest {
  private static final String MAIN = "tcp 10.0.0.1";
  private static final String BACK_UP = "udp 172.16.0.9";
  private static final String PANIC = "#1234|1120 01 001";
  private final OtherPath other = new OtherPath();
  private Instant now = Instant.parse("2025-09-01T08:00:00Z");
  private Instant panel = now;

  @Test
  void shouldCountOnceWhatBothPathsNumberApart() {
    assertThat(over(MAIN, 17, PANIC)).isEqualTo(17);
    assertThat(over(BACK_UP, 901, PANIC)).isEqualTo(17);
  }

  @Test
  void shouldCountAFrameThatIsSentAgainAtAnotherTimeAsItCountedBefore() {
    over(MAIN, 17, PANIC);
    over(BACK_UP, 901, PANIC);
    // When
    after(5);
    // Then
    assertThat(over(BACK_UP, 901, PANIC)).isEqualTo(17);
    assertThat(over(MAIN, 17, PANIC)).isEqualTo(17);
  }

  @Test
  void shouldGoByTheTimeOfTheAlarmWhereThereIsOne() {
    // Given
    var alarm = PANIC + "][H" + PanelTime.format(panel);
    over(MAIN, 17, alarm);
    // When the back-up path is tried minutes later
    after(300);
    // Then
    assertThat(over(BACK_UP, 901, alarm)).isEqualTo(17);
  }

  @Test
  void shouldNeverTakeTwoNumbersOfOnePathForOnePress() {
    assertThat(over(MAIN, 17, PANIC)).isEqualTo(17);
    assertThat(over(MAIN, 18, PANIC)).isEqualTo(18);
  }

  @Test
  void shouldTellTwoReceiverLinesOfOneAddressApart() {
    over(MAIN, "0017L1#1234", PANIC);
    assertThat(over(MAIN, "0901L2#1234", PANIC)).isEqualTo(17);
  }

  @Test
  void shouldCountASecondPressOfBothPaths() {
    over(MAIN, 17, PANIC);
    over(BACK_UP, 901, PANIC);
    // When
    after(1);
    // Then
    assertThat(over(MAIN, 18, PANIC)).isEqualTo(18);
    assertThat(over(BACK_UP, 902, PANIC)).isEqualTo(18);
  }

  @Test
  void shouldCountWhatSaysSomethingElse() {
    over(MAIN, 17, PANIC);
    assertThat(over(BACK_UP, 901, "#1234|1120 01 002")).isEqualTo(901);
    assertThat(over(BACK_UP, 902, PANIC + "][R301")).isEqualTo(902);
  }

  @Test
  void shouldNotBelieveAClockThatIsWrong() {
    // Given
    panel = Instant.parse("2000-01-01T00:00:00Z");
    over(MAIN, 17, PANIC);
    // When
    now = now.plusSeconds(60);
    // Then
    assertThat(over(BACK_UP, 901, PANIC)).isEqualTo(901);
  }

  @Test
  void shouldCountWhatSaysNoTime() {
    assertThat(read(MAIN, "0017L0#1234", PANIC + "]")).isEqualTo(17);
    assertThat(read(BACK_UP, "0901L0#1234", PANIC + "]")).isEqualTo(901);
  }

  private void after(int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
    panel = now;
  }

  private int over(String from, int sequence, String data) {
    return over(from, "%04dL0#1234".formatted(sequence), data);
  }

  private int over(String from, String address, String data) {
    return read(from, address, data + "]_" + PanelTime.format(panel));
  }

  private int read(String from, String address, String body) {
    var content = "\"ADM-CID\"" + address + "[" + body;
    var frame = Frame.parse(content.getBytes(ISO_8859_1)).orElseThrow();
    var read = Body.parse(frame.body()).orElseThrow();
    var events = (Message.Events) Message.of(frame, read).orElseThrow();
    return other.sequence(
        frame, from, events.presses("panel", 0), read.time().flatMap(PanelTime::parse), now);
  }
}
