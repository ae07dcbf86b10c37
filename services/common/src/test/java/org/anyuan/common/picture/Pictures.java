package org.anyuan.common.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures, good and bad. */
public final class Pictures {
  private Pictures() {}

  /** As Java itself writes one: {@code png} or {@code jpg}. */
  public static byte[] drawn(String format, int width, int height) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A picture in which hardly two bytes are the same. */
  public static byte[] noisy(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (var i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, (i * 2654435 + (i % 7) * 9999991) & 0xffffff);
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** With what a camera writes beside it: how it was held, where it was, and words. */
  public static byte[] withExif(byte[] jpeg, ByteOrder order, int orientation, String words) {
    var text = (words + "\0").getBytes(ISO_8859_1);
    var gps = 8 + 2 + 3 * 12 + 4;
    var degrees = gps + 2 + 2 * 12 + 4;
    var exif = ByteBuffer.allocate(degrees + 24 + text.length).order(order);
    exif.put(order == ByteOrder.LITTLE_ENDIAN ? new byte[] {'I', 'I'} : new byte[] {'M', 'M'});
    exif.putShort((short) 42).putInt(8).putShort((short) 3);
    entry(exif, 0x010e, 2, text.length).putInt(degrees + 24);
    entry(exif, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
    entry(exif, 0x8825, 4, 1).putInt(gps);
    exif.putInt(0).putShort((short) 2);
    entry(exif, 1, 2, 2).put(new byte[] {'N', 0, 0, 0});
    entry(exif, 2, 5, 3).putInt(degrees);
    exif.putInt(0).putInt(30).putInt(1).putInt(31).putInt(1).putInt(7).putInt(1).put(text);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    segment(out, 0xe1, ("Exif\0\0" + new String(exif.array(), ISO_8859_1)));
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
    return exif.putShort((short) tag).putShort((short) type).putInt(count);
  }

  static void segment(ByteArrayOutputStream jpeg, int marker, String content) {
    jpeg.write(0xff);
    jpeg.write(marker);
    jpeg.write((content.length() + 2) >>> 8);
    jpeg.write(content.length() + 2);
    jpeg.writeBytes(content.getBytes(ISO_8859_1));
  }

  /** With a chunk before its pixels. */
  public static byte[] withChunk(byte[] png, String type, byte[] content) {
    return withChunkAt(png, 8 + 25, type, content);
  }

  static byte[] withChunkAt(byte[] png, int at, String type, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.write(png, 0, at);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    var crc = new CRC32();
    crc.update(type.getBytes(ISO_8859_1));
    crc.update(content);
    out.writeBytes(type.getBytes(ISO_8859_1));
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    out.write(png, at, png.length - at);
    return out.toByteArray();
  }

  /** The head of a PNG that says it is this large, whatever follows. */
  public static byte[] png(int width, int height) {
    var bytes = new byte[64];
    ByteBuffer.wrap(bytes)
        .put("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1))
        .putInt(13)
        .put("IHDR".getBytes(ISO_8859_1))
        .putInt(width)
        .putInt(height);
    return bytes;
  }

  /** The head of a lossless WebP. */
  public static byte[] webp(int width, int height) {
    return webp("VP8L", out -> out.put((byte) 0x2f).putInt((width - 1) | ((height - 1) << 14)));
  }

  /** The head of a lossy WebP. */
  public static byte[] lossyWebp(int width, int height) {
    return webp(
        "VP8 ",
        out ->
            out.put(new byte[] {0, 0, 0, (byte) 0x9d, 1, 0x2a})
                .putShort((short) width)
                .putShort((short) height));
  }

  /** The head of a WebP with a canvas. */
  public static byte[] extendedWebp(int width, int height) {
    return webp(
        "VP8X",
        out ->
            out.putInt(0)
                .putShort((short) (width - 1))
                .put((byte) ((width - 1) >>> 16))
                .putShort((short) (height - 1))
                .put((byte) ((height - 1) >>> 16)));
  }

  private static byte[] webp(String form, Consumer<ByteBuffer> head) {
    var bytes = new byte[64];
    var out =
        ByteBuffer.wrap(bytes)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("RIFF".getBytes(ISO_8859_1))
            .putInt(56)
            .put("WEBP".getBytes(ISO_8859_1))
            .put(form.getBytes(ISO_8859_1))
            .putInt(44);
    head.accept(out);
    return bytes;
  }
}
