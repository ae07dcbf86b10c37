package org.anyuan.common.picture;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.anyuan.common.outcome.InvalidField;

/**
 * A photograph in JPEG without what a camera writes beside the picture: position, device, time,
 * owner and preview; which way up it was held stays. Its segments are walked (ITU-T T.81, Annex B),
 * and nothing is decoded: what is no table of the picture's own is not kept.
 */
public final class Photo {
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final int COM = 0xfe;

  /** Adobe's segment says how colours are meant, and has room for nothing else. */
  private static final int ADOBE_BYTES = 12;

  private Photo() {}

  /** What is left of it; that it is not too long was seen before. */
  public static Picture read(byte[] bytes) {
    if (Picture.read(bytes).type() != PictureType.JPEG) {
      throw new InvalidField("body", "a photograph: JPEG");
    }
    try {
      return Picture.read(bare(ByteBuffer.wrap(bytes)));
    } catch (BufferUnderflowException | IllegalArgumentException _) {
      throw new InvalidField("body", "a photograph that is whole");
    }
  }

  private static byte[] bare(ByteBuffer in) {
    var out = new ByteArrayOutputStream(in.remaining());
    in.position(2);
    put(out, SOI);
    var upright = true;
    for (var marker = marker(in); marker != EOI; marker = marker(in)) {
      var segment = segment(in);
      if (marker == APP1 && upright) {
        var wayUp = WayUp.read(segment);
        upright = wayUp.isEmpty();
        wayUp.ifPresent(way -> put(out, APP1, way.segment()));
      } else if (marker == APP14 && segment.length == ADOBE_BYTES) {
        put(out, marker, segment);
      } else if (!isMetadata(marker)) {
        if (!JpegTables.fits(marker, segment)) {
          throw new IllegalArgumentException("a segment that is no table");
        }
        put(out, marker, segment);
      }
      if (marker == SOS) {
        copyScan(in, out);
      }
    }
    // Whatever follows is no part of the picture.
    put(out, EOI);
    return out.toByteArray();
  }

  private static int marker(ByteBuffer in) {
    if (Byte.toUnsignedInt(in.get()) != 0xff) {
      throw new IllegalArgumentException("no marker");
    }
    var marker = 0xff;
    while (marker == 0xff) {
      marker = Byte.toUnsignedInt(in.get());
    }
    // Those without a length stand in a scan alone.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= SOI)) {
      throw new IllegalArgumentException("a marker out of place");
    }
    return marker;
  }

  private static byte[] segment(ByteBuffer in) {
    var length = Short.toUnsignedInt(in.getShort());
    if (length < 2) {
      throw new IllegalArgumentException("a segment without its length");
    }
    var segment = new byte[length - 2];
    in.get(segment);
    return segment;
  }

  private static boolean isMetadata(int marker) {
    return marker == COM || (marker >= APP0 && marker <= APP15);
  }

  /** Up to the next marker that is no restart: a byte of 255 in a scan is followed by 0. */
  private static void copyScan(ByteBuffer in, ByteArrayOutputStream out) {
    while (true) {
      var at = in.position();
      var value = Byte.toUnsignedInt(in.get());
      if (value == 0xff) {
        var next = Byte.toUnsignedInt(in.get());
        var ofScan = next == 0 || (next >= 0xd0 && next <= 0xd7);
        if (!ofScan) {
          in.position(at);
          return;
        }
        out.write(value);
        out.write(next);
      } else {
        out.write(value);
      }
    }
  }

  private static void put(ByteArrayOutputStream out, int marker, byte[] segment) {
    put(out, marker);
    out.write((segment.length + 2) >>> 8);
    out.write(segment.length + 2);
    out.writeBytes(segment);
  }

  private static void put(ByteArrayOutputStream out, int marker) {
    out.write(0xff);
    out.write(marker);
  }
}
