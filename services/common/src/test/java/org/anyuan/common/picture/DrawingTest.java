package org.anyuan.common.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.anyuan.common.outcome.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {
  private static final byte[] DRAWN = Pictures.noisy("png", 64, 48);

  /** Signature and header. */
  private static final int HEAD = 8 + 25;

  @ParameterizedTest
  @ValueSource(strings = {"tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP", "prVt", "acTL"})
  void shouldLoseWhatAProgramSaysAndKeepEveryPixel(String type) throws IOException {
    var words = "Author\0somebody, GPS 30.5N".getBytes(ISO_8859_1);

    var bare = Drawing.read(Pictures.withChunk(DRAWN, type, words)).bytes();

    assertThat(new String(bare, ISO_8859_1)).doesNotContain("somebody", "GPS", type);
    assertThat(pixels(bare)).isEqualTo(pixels(DRAWN));
    assertThat(Drawing.read(bare).bytes()).isEqualTo(bare);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_INT_ARGB
      })
  void shouldKeepEveryPixelOfEveryKindInterlacedOrNot(int type) throws IOException {
    for (var size : new int[] {1, 2, 5, 9, 33}) {
      for (var interlaced : new boolean[] {false, true}) {
        var drawn = written(new BufferedImage(size, 3, type), interlaced);
        assertThat(pixels(Drawing.read(drawn).bytes())).isEqualTo(pixels(drawn));
      }
    }
  }

  @Test
  void shouldLoseWhatStandsBehindThePictureAndBehindItsPixels() {
    var behind = Arrays.copyOf(DRAWN, DRAWN.length + 6);
    System.arraycopy("<html>".getBytes(ISO_8859_1), 0, behind, DRAWN.length, 6);
    assertThat(Drawing.read(behind).bytes()).isEqualTo(Drawing.read(DRAWN).bytes());
    // Behind the pixels, in a chunk of theirs: before the last one, which is IEND.
    var more =
        Pictures.withChunkAt(DRAWN, DRAWN.length - 12, "IDAT", "<html>".getBytes(ISO_8859_1));
    assertThat(Drawing.read(more).bytes()).isEqualTo(Drawing.read(DRAWN).bytes());
  }

  @Test
  void shouldRefuseAHeaderThatSaysItIsHuge() {
    assertThatThrownBy(() -> Drawing.read(Pictures.png(50_000, 50_000)))
        .isInstanceOf(InvalidField.class)
        .hasMessageContaining("pixels");
    // Once more, behind one that fits.
    var second = ByteBuffer.allocate(13).putInt(50_000).putInt(50_000).put((byte) 8).array();
    assertRefused(Pictures.withChunk(DRAWN, "IHDR", second));
  }

  @Test
  void shouldRefuseAFewBytesThatUnpackToMoreThanItsPixels() {
    var deflater = new Deflater(9);
    deflater.setInput(new byte[200_000_000]);
    deflater.finish();
    var packed = new byte[1_000_000];
    var length = deflater.deflate(packed);
    deflater.end();
    var bomb =
        Pictures.withChunk(Arrays.copyOf(DRAWN, HEAD), "IDAT", Arrays.copyOf(packed, length));
    assertRefused(Pictures.withChunkAt(bomb, bomb.length, "IEND", new byte[0]));
  }

  @Test
  void shouldRefuseWhatIsDamagedOrNotWhole() {
    for (var length = 0; length < DRAWN.length; length += 11) {
      assertRefused(Arrays.copyOf(DRAWN, length));
    }
    var damaged = DRAWN.clone();
    damaged[HEAD + 30] ^= 1;
    assertRefused(damaged);
    assertRefused(Pictures.drawn("jpg", 8, 8));
  }

  private static void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> Drawing.read(bytes))
        .isInstanceOf(InvalidField.class)
        .extracting(thrown -> ((InvalidField) thrown).field())
        .isEqualTo("body");
  }

  private static int[] pixels(byte[] png) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(png));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static byte[] written(BufferedImage image, boolean interlaced) throws IOException {
    for (var x = 0; x < image.getWidth(); x++) {
      image.setRGB(x, x % 3, 0xff000000 | (x * 7_654_321));
    }
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    var how = writer.getDefaultWriteParam();
    how.setProgressiveMode(
        interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    try (var to = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(to);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
