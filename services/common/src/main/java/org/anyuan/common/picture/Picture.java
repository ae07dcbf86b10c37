package org.anyuan.common.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.anyuan.common.outcome.InvalidField;

/**
 * A picture from outside. What it is and how large it will be are read off its first bytes, never
 * off its name, and it is not decoded: a decoder is what a hostile picture aims at, and few bytes
 * may be told to unpack to gigabytes.
 */
public final class Picture {
  public static final int MOST_BYTES = 4 * 1024 * 1024;

  private final PictureType type;
  private final PictureSize size;
  private final byte[] bytes;

  private Picture(PictureType type, PictureSize size, byte[] bytes) {
    this.type = type;
    this.size = size;
    this.bytes = bytes;
  }

  /** Looks at a picture as it came; that it is not too long was seen before. */
  public static Picture read(byte[] bytes) {
    try {
      var type = type(bytes);
      return new Picture(type, size(type, ByteBuffer.wrap(bytes)), bytes.clone());
    } catch (BufferUnderflowException | IndexOutOfBoundsException _) {
      throw broken();
    }
  }

  public PictureType type() {
    return type;
  }

  public PictureSize size() {
    return size;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int length() {
    return bytes.length;
  }

  /** In hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static PictureType type(byte[] bytes) {
    if (has(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
      return PictureType.PNG;
    }
    if (has(bytes, 0, "\u00ff\u00d8\u00ff")) {
      return PictureType.JPEG;
    }
    if (has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP")) {
      return PictureType.WEBP;
    }
    throw new InvalidField("body", "a picture: PNG, JPEG or WebP");
  }

  private static boolean has(byte[] bytes, int at, String magic) {
    return bytes.length >= at + magic.length()
        && new String(bytes, at, magic.length(), ISO_8859_1).equals(magic);
  }

  private static PictureSize size(PictureType type, ByteBuffer in) {
    return switch (type) {
      case PNG -> png(in);
      case JPEG -> jpeg(in);
      case WEBP -> webp(in.order(ByteOrder.LITTLE_ENDIAN));
    };
  }

  /** Its first chunk is IHDR, 13 bytes long, and begins with width and height. */
  private static PictureSize png(ByteBuffer in) {
    if (in.getInt(8) != 13 || in.getInt(12) != 0x49484452) {
      throw broken();
    }
    return PictureSize.of(in.getInt(16), in.getInt(20));
  }

  /** Segment by segment up to the frame's own, which has to come before any pixels. */
  private static PictureSize jpeg(ByteBuffer in) {
    in.position(2);
    while (true) {
      if (unsigned(in.get()) != 0xff) {
        throw broken();
      }
      var marker = unsigned(in.get());
      while (marker == 0xff) {
        marker = unsigned(in.get());
      }
      if (isFrame(marker)) {
        var at = in.position();
        return PictureSize.of(unsigned(in.getShort(at + 5)), unsigned(in.getShort(at + 3)));
      }
      var length = unsigned(in.getShort());
      if (marker < 0xc0 || marker == 0xd9 || marker == 0xda || length < 2) {
        throw broken();
      }
      in.position(checked(in.position() + length - 2, in));
    }
  }

  /** SOF0 to SOF15, without DHT, JPG and DAC, whose numbers lie between them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static PictureSize webp(ByteBuffer in) {
    return switch (in.getInt(12)) {
      // "VP8 ": a key frame's start code, then 14 bits each, above them the scaling.
      case 0x20385056 -> {
        if ((in.get(20) & 1) != 0 || (in.getInt(23) & 0xffffff) != 0x2a019d) {
          throw broken();
        }
        yield PictureSize.of(in.getShort(26) & 0x3fff, in.getShort(28) & 0x3fff);
      }
      // "VP8L": a signature, then 14 bits each, less one.
      case 0x4c385056 -> {
        if (in.get(20) != 0x2f) {
          throw broken();
        }
        var bits = in.getInt(21);
        yield PictureSize.of((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
      }
      // "VP8X": the canvas, 24 bits each, less one; no frame may reach beyond it.
      case 0x58385056 -> PictureSize.of((in.getInt(24) & 0xffffff) + 1, (in.getInt(26) >>> 8) + 1);
      default -> throw broken();
    };
  }

  private static int checked(int position, ByteBuffer in) {
    if (position > in.limit()) {
      throw broken();
    }
    return position;
  }

  private static int unsigned(byte value) {
    return Byte.toUnsignedInt(value);
  }

  private static int unsigned(short value) {
    return Short.toUnsignedInt(value);
  }

  private static InvalidField broken() {
    return new InvalidField("body", "a picture whose header can be read");
  }
}
