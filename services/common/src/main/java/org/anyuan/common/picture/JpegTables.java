package org.anyuan.common.picture;

/** Whether a segment of a JPEG holds its table and nothing besides (ITU-T T.81, Annex B.2). */
final class JpegTables {
  private static final int SOF0 = 0xc0;
  private static final int SOF1 = 0xc1;
  private static final int SOF2 = 0xc2;
  private static final int DHT = 0xc4;
  private static final int SOF9 = 0xc9;
  private static final int SOF10 = 0xca;
  private static final int DAC = 0xcc;
  private static final int SOS = 0xda;
  private static final int DQT = 0xdb;
  private static final int DRI = 0xdd;
  private static final int COEFFICIENTS = 64;
  private static final int CODE_LENGTHS = 16;

  private JpegTables() {}

  /**
   * What a picture is drawn from, in the form that it has to have, to its last byte.
   *
   * @param content without marker and length
   */
  static boolean fits(int marker, byte[] content) {
    return switch (marker) {
      // Sequential and progressive; no lossless and no hierarchical one.
      case SOF0, SOF1, SOF2, SOF9, SOF10 ->
          content.length >= 6 && content.length == 6 + 3 * unsigned(content[5]);
      case SOS -> content.length >= 1 && content.length == 4 + 2 * unsigned(content[0]);
      case DRI -> content.length == 2;
      case DAC -> content.length > 0 && content.length % 2 == 0;
      case DQT -> quantization(content);
      case DHT -> huffman(content);
      default -> false;
    };
  }

  private static boolean quantization(byte[] content) {
    var at = 0;
    while (at < content.length) {
      at += 1 + COEFFICIENTS * ((content[at] & 0xf0) == 0 ? 1 : 2);
    }
    return at == content.length;
  }

  private static boolean huffman(byte[] content) {
    var at = 0;
    while (at + CODE_LENGTHS < content.length) {
      var values = 0;
      for (var length = 1; length <= CODE_LENGTHS; length++) {
        values += unsigned(content[at + length]);
      }
      at += 1 + CODE_LENGTHS + values;
    }
    return at == content.length;
  }

  private static int unsigned(byte value) {
    return Byte.toUnsignedInt(value);
  }
}
