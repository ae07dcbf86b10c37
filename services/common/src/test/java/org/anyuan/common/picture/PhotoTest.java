package org.anyuan.common.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.anyuan.common.outcome.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {
  private static final byte[] DRAWN = noisy(false);
  private static final String EXIF = "Exif\u0000\u0000GPS 30.5N 114.3E";

  @Test
  void shouldLoseWhatTheCameraSaysAndKeepEveryPixel() throws IOException {
    var photo =
        with(with(with(DRAWN, 0xe1, EXIF), 0xfe, "taken by somebody"), 0xe2, "MPF, ICC and more");

    var bare = Photo.read(photo).bytes();

    assertThat(new String(bare, ISO_8859_1)).doesNotContain("GPS", "somebody", "MPF");
    assertThat(pixels(bare)).isEqualTo(pixels(DRAWN));
    assertThat(Photo.read(bare).bytes()).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({"LE,6", "BE,6", "BE,2", "LE,8"})
  void shouldKeepOfAllThatAloneWhichWayUpItWasHeld(String order, int orientation) throws Exception {
    var photo = Pictures.withExif(DRAWN, order(order), orientation, "at home of somebody");

    var bare = Photo.read(photo).bytes();

    assertThat(new String(bare, ISO_8859_1)).doesNotContain("somebody");
    assertThat(WayUp.read(segmentOf(bare)).orElseThrow().orientation()).isEqualTo(orientation);
    // Marker, length, name, header of TIFF, one entry, no next.
    assertThat(bare).hasSize(Photo.read(DRAWN).length() + 4 + 6 + 8 + 2 + 12 + 4);
    assertThat(pixels(bare)).isEqualTo(pixels(DRAWN));
    assertThat(Photo.read(bare).bytes()).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({"LE,1", "BE,0", "BE,9", "LE,-3"})
  void shouldSayNothingOfOneThatStandsUprightOrNowhere(String order, int orientation) {
    var photo = Pictures.withExif(DRAWN, order(order), orientation, "x");

    assertThat(Photo.read(photo).bytes()).isEqualTo(Photo.read(DRAWN).bytes());
  }

  @Test
  void shouldReadNothingOutOfADamagedSegment() {
    var photo = Pictures.withExif(DRAWN, ByteOrder.BIG_ENDIAN, 6, "x");
    var segment = segmentOf(photo);
    for (var length = 0; length < 6 + 8 + 2 + 12 + 10; length++) {
      assertThat(WayUp.read(Arrays.copyOf(segment, length))).isEmpty();
    }
    segment[6 + 4] = -1;
    assertThat(WayUp.read(segment)).isEmpty();
  }

  private static ByteOrder order(String name) {
    return name.equals("LE") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
  }

  /** The first one's content. */
  private static byte[] segmentOf(byte[] jpeg) {
    var length = ((jpeg[4] & 0xff) << 8) + (jpeg[5] & 0xff);
    return Arrays.copyOfRange(jpeg, 6, 4 + length);
  }

  /** Tables with room for words, and segments that are none. */
  @ParameterizedTest
  @ValueSource(ints = {0xdb, 0xc4, 0xdd, 0xc0, 0xda, 0xdc, 0xdf, 0xf0, 0xfd})
  void shouldRefuseAWordInsteadOfATable(int marker) {
    var photo = with(DRAWN, marker, "<script>alert(1)</script>");
    assertThatThrownBy(() -> Photo.read(photo)).isInstanceOf(InvalidField.class);
  }

  @Test
  void shouldLoseItBetweenTheScansOfAProgressivePictureToo() throws IOException {
    var progressive = noisy(true);
    var scan = lastIndexOf(progressive, 0xda);
    var photo = inserted(progressive, scan, 0xe1, EXIF);
    assertThat(lastIndexOf(photo, 0xda)).isGreaterThan(scan);

    var bare = Photo.read(photo).bytes();

    assertThat(new String(bare, ISO_8859_1)).doesNotContain("GPS");
    assertThat(pixels(bare)).isEqualTo(pixels(progressive));
  }

  @Test
  void shouldLoseWhatStandsBehindThePicture() {
    var photo = Arrays.copyOf(DRAWN, DRAWN.length + 4);
    System.arraycopy("GPS!".getBytes(ISO_8859_1), 0, photo, DRAWN.length, 4);

    assertThat(new String(Photo.read(photo).bytes(), ISO_8859_1)).doesNotContain("GPS!");
  }

  @Test
  void shouldRefuseWhatIsNoWholePhotograph() {
    for (var length = 0; length < DRAWN.length; length += 7) {
      var cut = Arrays.copyOf(DRAWN, length);
      assertThatThrownBy(() -> Photo.read(cut))
          .isInstanceOf(InvalidField.class)
          .extracting(thrown -> ((InvalidField) thrown).field())
          .isEqualTo("body");
    }
    assertThatThrownBy(() -> Photo.read(Pictures.drawn("png", 8, 8)))
        .isInstanceOf(InvalidField.class)
        .hasMessageContaining("JPEG");
  }

  private static byte[] with(byte[] jpeg, int marker, String content) {
    return inserted(jpeg, 2, marker, content);
  }

  private static byte[] inserted(byte[] jpeg, int at, int marker, String content) {
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, at);
    Pictures.segment(out, marker, content);
    out.write(jpeg, at, jpeg.length - at);
    return out.toByteArray();
  }

  private static int lastIndexOf(byte[] jpeg, int marker) {
    for (var i = jpeg.length - 2; i >= 0; i--) {
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == marker) {
        return i;
      }
    }
    throw new AssertionError("no such marker");
  }

  private static int[] pixels(byte[] jpeg) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(jpeg));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /** With bytes of 255 in its scans. */
  private static byte[] noisy(boolean progressive) {
    var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (var i = 0; i < 64 * 48; i++) {
      image.setRGB(i % 64, i / 64, (i * 2654435 + (i % 7) * 9999991) & 0xffffff);
    }
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var how = writer.getDefaultWriteParam();
    if (progressive) {
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    try (var to = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(to);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
