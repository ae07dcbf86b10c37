package org.anyuan.common.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.anyuan.common.outcome.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTest {
  static Stream<Arguments> pictures() {
    return Stream.of(
        Arguments.of(Pictures.drawn("png", 640, 480), PictureType.PNG),
        Arguments.of(Pictures.drawn("jpg", 640, 480), PictureType.JPEG),
        Arguments.of(withComment(Pictures.drawn("jpg", 640, 480)), PictureType.JPEG),
        Arguments.of(Pictures.webp(640, 480), PictureType.WEBP),
        Arguments.of(Pictures.lossyWebp(640, 480), PictureType.WEBP),
        Arguments.of(Pictures.extendedWebp(640, 480), PictureType.WEBP));
  }

  /** A segment that looks like a small frame, before the frame. */
  private static byte[] withComment(byte[] jpeg) {
    var comment =
        "\u00ff\u00fe\u0000\u000c\u00ff\u00c0\u0000\u0011\u0008\u0000\u0001\u0000\u0001\u0003";
    var longer = new byte[jpeg.length + comment.length()];
    System.arraycopy(jpeg, 0, longer, 0, 2);
    System.arraycopy(comment.getBytes(ISO_8859_1), 0, longer, 2, comment.length());
    System.arraycopy(jpeg, 2, longer, 2 + comment.length(), jpeg.length - 2);
    return longer;
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void shouldKnowTypeAndSizeByTheFirstBytes(byte[] bytes, PictureType type) {
    var picture = Picture.read(bytes);

    assertThat(picture.type()).isEqualTo(type);
    assertThat(picture.size()).isEqualTo(new PictureSize(640, 480));
    assertThat(picture.bytes()).isEqualTo(bytes);
  }

  /** Cut off anywhere it is a picture with its size, or none: never an error of ours. */
  @ParameterizedTest
  @MethodSource("pictures")
  void shouldSurviveAPictureThatIsCutOff(byte[] bytes) {
    for (var length = 0; length < Math.min(bytes.length, 1000); length++) {
      var cut = Arrays.copyOf(bytes, length);
      try {
        assertThat(Picture.read(cut).size()).isEqualTo(new PictureSize(640, 480));
      } catch (InvalidField refused) {
        assertThat(refused.field()).isEqualTo("body");
      }
    }
  }

  static Stream<byte[]> bombs() {
    return Stream.of(
        Pictures.png(Integer.MAX_VALUE, Integer.MAX_VALUE),
        Pictures.png(-1, 10),
        Pictures.png(0, 10),
        Pictures.png(8193, 1),
        Pictures.png(8192, 8192),
        Pictures.webp(16384, 16384),
        Pictures.lossyWebp(16383, 16383),
        Pictures.extendedWebp(1 << 24, 1 << 24));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void shouldRefuseWhatWouldUnpackToMoreThanADeskCanHold(byte[] bytes) {
    assertThatThrownBy(() -> Picture.read(bytes))
        .isInstanceOf(InvalidField.class)
        .hasMessageContaining("pixels");
  }

  static Stream<byte[]> others() {
    return Stream.of(
        new byte[0],
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8),
        "GIF89a\u0001\u0000\u0001\u0000".getBytes(ISO_8859_1),
        "%PDF-1.7".getBytes(UTF_8),
        "<html>".getBytes(UTF_8),
        "RIFF\u0000\u0000\u0000\u0000WAVEfmt ".getBytes(ISO_8859_1),
        "RIFF\u0000\u0000\u0000\u0000WEBPALPH\u0000\u0000\u0000\u0000".getBytes(ISO_8859_1),
        "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rJUNK\u0000\u0000\u0000\u0001"
            .concat("\u0000\u0000\u0000\u0001")
            .getBytes(ISO_8859_1),
        "\u00ff\u00d8\u00ff\u00d9".getBytes(ISO_8859_1),
        "\u00ff\u00d8\u00ff\u00e0\u0000\u0000\u0000\u0000".getBytes(ISO_8859_1),
        "\u00ff\u00d8\u00ff\u00e0\u00ff\u00ff\u0000\u0000".getBytes(ISO_8859_1));
  }

  @ParameterizedTest
  @MethodSource("others")
  void shouldRefuseWhatIsNoPicture(byte[] bytes) {
    assertThatThrownBy(() -> Picture.read(bytes))
        .isInstanceOf(InvalidField.class)
        .extracting(thrown -> ((InvalidField) thrown).field())
        .isEqualTo("body");
  }

  @Test
  void shouldTellPicturesApartByTheirContent() {
    assertThat(Picture.read(Pictures.png(1, 1)).sha256())
        .hasSize(64)
        .isNotEqualTo(Picture.read(Pictures.png(1, 2)).sha256());
  }
}
