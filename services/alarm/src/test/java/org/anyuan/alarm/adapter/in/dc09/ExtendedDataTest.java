package org.anyuan.alarm.adapter.in.dc09;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.anyuan.alarm.adapter.in.panel.PanelText;
import org.anyuan.alarm.domain.ReadableText;
import org.anyuan.proto.alarm.v1.MediaLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedDataTest {
  @Test
  void shouldReadPlaceTextVideoAndTime() {
    // When
    var data =
        read(
            "X114E18.000",
            "Y30N36.000",
            "O" + bytes("教学楼", UTF_8),
            "R301",
            "I" + bytes("有人持刀", UTF_8),
            "Vhttps://cam.example/1.m3u8",
            "H08:00:00,09-01-2026");
    // Then
    assertThat(data.place().getPosition().getLongitude()).isCloseTo(114.3, within(1e-9));
    assertThat(data.place().getPosition().getLatitude()).isCloseTo(30.6, within(1e-9));
    assertThat(data.place().getBuilding()).isEqualTo("教学楼");
    assertThat(data.place().getRoom()).isEqualTo("301");
    assertThat(data.texts()).containsExactly("有人持刀");
    assertThat(data.media())
        .containsExactly(
            MediaLink.newBuilder().setUrl("https://cam.example/1.m3u8").setType("video").build());
    assertThat(data.occurredAt()).hasValue(Instant.parse("2026-09-01T08:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "093W23.456, -93.39093333",
    "000E00.000, 0",
    "180E00.0, 180",
    "114.305, 114.305",
    "-93.4, -93.4",
    "114E18, 114.3"
  })
  void shouldReadALongitude(String text, double degrees) {
    assertThat(Coordinate.longitude(text).orElseThrow()).isCloseTo(degrees, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "W", "093N23.456", "181E00.0", "093W60.0", "181.0", "NaN", "1e2", "093W23.4x"})
  void shouldRefuseWhatIsNoLongitude(String text) {
    assertThat(Coordinate.longitude(text)).isEmpty();
  }

  @Test
  void shouldRefuseALatitudeBeyondThePole() {
    assertThat(Coordinate.latitude("45N23.456").orElseThrow()).isCloseTo(45.3909333, within(1e-6));
    assertThat(Coordinate.latitude("90S00.001")).isEmpty();
  }

  @Test
  void shouldKeepHalfAPositionAsText() {
    var data = read("X114E18.000");
    assertThat(data.place().hasPosition()).isFalse();
    assertThat(data.texts()).containsExactly("X114E18.000");
    assertThat(read("X114E18.000", "Y99").texts()).containsExactly("X114E18.000", "Y99");
  }

  @Test
  void shouldKeepWhatItDoesNotKnowAsText() {
    assertThat(read("Qsomething", "H8 o'clock").texts())
        .containsExactly("Qsomething", "H8 o'clock");
  }

  @Test
  void shouldLeaveOutWhatIsNotForPeople() {
    assertThat(read("M001122334455", "A0F", "P[", "").texts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cam.example/1",
        "javascript:alert(1)",
        "cam 3",
        "https://",
        "https://u:p@h/"
      })
  void shouldTakeAnAddressThatADeskCannotOpenSafelyForText(String url) {
    assertThat(read("V" + url).media()).isEmpty();
    assertThat(read("V" + url).texts()).containsExactly("视频 " + url);
  }

  @Test
  void shouldDecodeTheTextOfAChinesePanel() {
    assertThat(read("R" + bytes("三楼办公室", Charset.forName("GB18030"))).place().getRoom())
        .isEqualTo("三楼办公室");
  }

  @Test
  void shouldTakeAByteForACharacterWhereNothingElseFits() {
    assertThat(PanelText.of("caf\u00e9")).isEqualTo("café");
  }

  @Test
  void shouldCutANameThatIsTooLong() {
    assertThat(read("R" + "9".repeat(500)).place().getRoom()).hasSize(100);
    assertThat(ReadableText.cut("🆘🆘🆘", 2)).isEqualTo("🆘🆘");
  }

  private static ExtendedData read(String... blocks) {
    return ExtendedData.of(List.of(blocks));
  }

  private static String bytes(String text, Charset charset) {
    return new String(text.getBytes(charset), ISO_8859_1);
  }
}
