package org.anyuan.alarm.adapter.in.dc09;

import java.util.Optional;

/**
 * What stands before a frame's content: the line feed, the CRC as four hex digits or as two bytes,
 * and the content's length as {@code 0} and three hex digits.
 *
 * @param contentAt where the content begins, which is its opening quote
 */
record FrameHead(int contentAt, int length, int crc) {
  private static final int LENGTH_DIGITS = 4;
  private static final int HEX_CRC = 4;
  private static final int BINARY_CRC = 2;

  /** As many bytes tell whether there is a head, and which of the two. */
  static final int MAX_SIZE = 1 + HEX_CRC + LENGTH_DIGITS + 1;

  /**
   * The two spellings cannot be mistaken for each other: where one has its quote, the other has a
   * digit. Empty is also what fewer bytes than a head give.
   */
  static Optional<FrameHead> at(byte[] bytes, int lineFeed, int end) {
    return read(bytes, lineFeed, end, BINARY_CRC).or(() -> read(bytes, lineFeed, end, HEX_CRC));
  }

  private static Optional<FrameHead> read(byte[] bytes, int lineFeed, int end, int crcSize) {
    var crcAt = lineFeed + 1;
    var lengthAt = crcAt + crcSize;
    var contentAt = lengthAt + LENGTH_DIGITS;
    if (contentAt >= end || bytes[contentAt] != '"' || bytes[lengthAt] != '0') {
      return Optional.empty();
    }
    var length = hex(bytes, lengthAt, LENGTH_DIGITS);
    var crc =
        crcSize == HEX_CRC
            ? hex(bytes, crcAt, HEX_CRC)
            : ((bytes[crcAt] & 0xFF) << 8) | (bytes[crcAt + 1] & 0xFF);
    return length <= 0 || crc < 0
        ? Optional.empty()
        : Optional.of(new FrameHead(contentAt, length, crc));
  }

  private static int hex(byte[] bytes, int from, int digits) {
    var value = 0;
    for (var i = from; i < from + digits; i++) {
      var digit = Character.digit(bytes[i], 16);
      if (digit < 0) {
        return -1;
      }
      value = (value << 4) | digit;
    }
    return value;
  }
}
