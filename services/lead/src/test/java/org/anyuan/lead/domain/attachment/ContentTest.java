package org.anyuan.lead.domain.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.Arrays;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.picture.Pictures;
import org.anyuan.lead.domain.protection.Protected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
  private static final byte[] JPEG = Pictures.noisy("jpg", 64, 48);

  @Test
  void shouldKeepNothingOfWhatACameraWroteBesideThePicture() {
    // Given
    var photo = Pictures.withExif(JPEG, ByteOrder.LITTLE_ENDIAN, 6, "HUAWEI of Zhang");
    // When
    var content = Content.of(photo);
    // Then
    assertThat(content.type()).isEqualTo(AttachmentType.JPEG);
    assertThat(new String(content.bytes(), ISO_8859_1)).doesNotContain("HUAWEI", "Zhang");
    assertThat(content.sha256()).isNotEqualTo(Content.of(JPEG).sha256());
    // Another place and words, held the same way: the same picture.
    var elsewhere = Pictures.withExif(JPEG, ByteOrder.BIG_ENDIAN, 6, "somebody else's");
    assertThat(Content.of(elsewhere).sha256()).isEqualTo(content.sha256());
  }

  @Test
  void shouldKeepNothingBehindThePictureOfOneThatIsTwoThings() {
    var page = "<html><script>alert(1)</script></html>".getBytes(ISO_8859_1);
    for (var format : new String[] {"jpg", "png"}) {
      var picture = Pictures.noisy(format, 16, 16);
      var both = Arrays.copyOf(picture, picture.length + page.length);
      System.arraycopy(page, 0, both, picture.length, page.length);
      assertThat(new String(Content.of(both).bytes(), ISO_8859_1)).doesNotContain("script");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><img src=x></html>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "%PDF-1.7\n%",
        "GIF89a",
        "\0\0\0\u0018ftypmp42",
        "PK\u0003\u0004",
        "\u0089PNG",
        "\u00ff\u00d8\u00ff"
      })
  void shouldTakeNothingThatIsNoPictureWhateverItIsCalled(String begin) {
    assertRefused(begin.getBytes(ISO_8859_1));
    assertRefused(Arrays.copyOf(begin.getBytes(ISO_8859_1), 4000));
  }

  @Test
  void shouldTakeNoPictureOfAnotherKindNorAHugeOne() {
    assertRefused(Pictures.webp(30, 10));
    assertRefused(Pictures.png(60_000, 60_000));
    assertRefused(Pictures.png(8192, 8192));
  }

  private static void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> Content.of(bytes))
        .isInstanceOf(InvalidField.class)
        .extracting(thrown -> ((InvalidField) thrown).field())
        .isEqualTo("body");
  }

  @Test
  void shouldPrintAsAMask() {
    assertThat(Content.of(JPEG)).hasToString(Protected.MASK);
  }
}
