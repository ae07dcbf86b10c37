package org.anyuan.common.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Map;
import java.util.zip.CRC32;
import org.anyuan.common.outcome.InvalidField;

/**
 * A picture in PNG, such as what a telephone's screen showed, without what stands beside it: texts,
 * time, position, owner. Of its chunks (PNG, third edition) those are kept from which it is drawn,
 * and of the pixels' data not a byte more than there are pixels.
 */
public final class Drawing {
  private static final int SIGNATURE_BYTES = 8;

  /** How long each may be; IDAT is looked at apart. */
  private static final Map<String, Integer> KEPT =
      Map.of("IHDR", 13, "PLTE", 768, "tRNS", 256, "gAMA", 4, "cHRM", 32, "sRGB", 1);

  private Drawing() {}

  /** What is left of it; that it is not too long was seen before. */
  public static Picture read(byte[] bytes) {
    if (Picture.read(bytes).type() != PictureType.PNG) {
      throw new InvalidField("body", "a picture in PNG");
    }
    try {
      return Picture.read(bare(ByteBuffer.wrap(bytes)));
    } catch (BufferUnderflowException | IllegalArgumentException _) {
      throw new InvalidField("body", "a picture in PNG that is whole");
    }
  }

  private static byte[] bare(ByteBuffer in) {
    var out = new ByteArrayOutputStream(in.remaining());
    var signature = new byte[SIGNATURE_BYTES];
    in.get(signature);
    out.writeBytes(signature);
    var data = new ByteArrayOutputStream(in.remaining());
    var pixels = PngPixels.NONE;
    var kept = new HashSet<String>();
    for (var chunk = Chunk.read(in); !chunk.type.equals("IEND"); chunk = Chunk.read(in)) {
      if (chunk.type.equals("IDAT")) {
        data.writeBytes(chunk.content);
      } else if (KEPT.getOrDefault(chunk.type, -1) >= chunk.content.length && data.size() == 0) {
        if (!kept.add(chunk.type)) {
          throw new IllegalArgumentException("a chunk that comes twice");
        }
        chunk.write(out);
      }
      if (chunk.type.equals("IHDR")) {
        pixels = PngPixels.of(chunk.content);
      }
    }
    new Chunk("IDAT", pixels.of(data)).write(out);
    // Whatever follows is no part of the picture.
    new Chunk("IEND", new byte[0]).write(out);
    return out.toByteArray();
  }

  private static final class Chunk {
    private final String type;
    private final byte[] content;

    Chunk(String type, byte[] content) {
      this.type = type;
      this.content = content;
    }

    static Chunk read(ByteBuffer in) {
      var length = in.getInt();
      if (length < 0 || length > in.remaining()) {
        throw new IllegalArgumentException("a chunk that is longer than the picture");
      }
      var type = new byte[4];
      in.get(type);
      var content = new byte[length];
      in.get(content);
      var chunk = new Chunk(new String(type, ISO_8859_1), content);
      if (in.getInt() != chunk.crc()) {
        throw new IllegalArgumentException("a chunk that was damaged");
      }
      return chunk;
    }

    void write(ByteArrayOutputStream out) {
      out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
      out.writeBytes(type.getBytes(ISO_8859_1));
      out.writeBytes(content);
      out.writeBytes(ByteBuffer.allocate(4).putInt(crc()).array());
    }

    private int crc() {
      var crc = new CRC32();
      crc.update(type.getBytes(ISO_8859_1));
      crc.update(content);
      return (int) crc.getValue();
    }
  }
}
