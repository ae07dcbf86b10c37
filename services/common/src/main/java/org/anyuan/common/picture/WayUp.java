package org.anyuan.common.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which way up a camera was held: the one thing beside a picture without which it cannot be looked
 * at. It is written anew, so that nothing else of what it stood among comes along (Exif 2.32, tag
 * 274).
 *
 * @param orientation 2 to 8; what stands upright needs none
 */
record WayUp(int orientation) {
  private static final byte[] EXIF = "Exif\0\0".getBytes(ISO_8859_1);
  private static final int TIFF = 42;
  private static final int TAG = 274;
  private static final int SHORT = 3;
  private static final int ENTRY_BYTES = 12;

  /** The shortest that says anything: one entry, and that there is no more. */
  private static final int LEAST_BYTES = EXIF.length + 8 + 2 + ENTRY_BYTES + 4;

  /** Absent where a segment does not say so, or says it wrongly. */
  static Optional<WayUp> read(byte[] segment) {
    if (segment.length < LEAST_BYTES
        || !Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length)) {
      return Optional.empty();
    }
    try {
      return find(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length).slice());
    } catch (IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private static Optional<WayUp> find(ByteBuffer in) {
    in.order(in.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if (in.getShort(2) != TIFF) {
      return Optional.empty();
    }
    var first = in.getInt(4);
    var entries = Short.toUnsignedInt(in.getShort(first));
    for (var i = 0; i < entries; i++) {
      var at = first + 2 + i * ENTRY_BYTES;
      if (Short.toUnsignedInt(in.getShort(at)) == TAG && in.getShort(at + 2) == SHORT) {
        int orientation = in.getShort(at + 8);
        return orientation >= 2 && orientation <= 8
            ? Optional.of(new WayUp(orientation))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A segment that says this and nothing more, without marker and length. */
  byte[] segment() {
    return ByteBuffer.allocate(LEAST_BYTES)
        .put(EXIF)
        .putShort((short) 0x4d4d)
        .putShort((short) TIFF)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
