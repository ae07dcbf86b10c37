package org.anyuan.common.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How many bytes the pixels of a PNG unpack to: what its data unpacks to, exactly. They are counted
 * and thrown away a piece at a time.
 */
record PngPixels(long bytes) {
  static final PngPixels NONE = new PngPixels(0);
  private static final int PIECE = 65_536;

  /** First column and row, and the steps to the next, of each pass of an interlaced picture. */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private static final int[][] WHOLE = {{0, 0, 1, 1}};

  /** Of a header whose size was looked at. */
  static PngPixels of(byte[] header) {
    var in = ByteBuffer.wrap(header);
    long width = in.getInt();
    long height = in.getInt();
    var bits = in.get() * samples(in.get());
    var passes = header[12] == 0 ? WHOLE : PASSES;
    var bytes = 0L;
    for (var pass : passes) {
      var columns = Math.ceilDiv(width - pass[0], pass[2]);
      var rows = Math.ceilDiv(height - pass[1], pass[3]);
      if (columns > 0 && rows > 0) {
        bytes += rows * (1 + Math.ceilDiv(columns * bits, 8L));
      }
    }
    return new PngPixels(bytes);
  }

  private static int samples(byte colour) {
    return switch (colour) {
      case 0, 3 -> 1;
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> throw new IllegalArgumentException("no colour type of a PNG");
    };
  }

  /** Without what stands behind the pixels. */
  byte[] of(ByteArrayOutputStream data) {
    var packed = data.toByteArray();
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      var piece = new byte[PIECE];
      var count = 0L;
      while (!inflater.finished()) {
        var more = inflater.inflate(piece);
        count += more;
        if (count > bytes || (more == 0 && !inflater.finished())) {
          throw new IllegalArgumentException("not the data of its pixels");
        }
      }
      if (count != bytes) {
        throw new IllegalArgumentException("fewer pixels than it says");
      }
      return Arrays.copyOf(packed, Math.toIntExact(inflater.getBytesRead()));
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("not packed as a PNG's pixels", e);
    } finally {
      inflater.end();
    }
  }
}
