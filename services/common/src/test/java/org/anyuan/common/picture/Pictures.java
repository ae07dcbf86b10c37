package org.anyuan.common.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
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
