package org.anyuan.alarm.adapter.in.dc09;

/** CRC-16/ARC: polynomial 0x8005 reflected, from zero. DC-09, 5.5.1.2. */
final class Crc16 {
  private static final int[] TABLE = new int[256];

  static {
    for (var i = 0; i < TABLE.length; i++) {
      var crc = i;
      for (var bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ 0xA001;
      }
      TABLE[i] = crc;
    }
  }

  private Crc16() {}

  static int of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  static int of(byte[] bytes, int from, int to) {
    var crc = 0;
    for (var i = from; i < to; i++) {
      crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[i]) & 0xFF];
    }
    return crc;
  }
}
