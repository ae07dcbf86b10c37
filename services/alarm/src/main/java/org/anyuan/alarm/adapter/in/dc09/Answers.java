package org.anyuan.alarm.adapter.in.dc09;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;

/** What a panel is answered, as frames. DC-09, 5.5.3. */
final class Answers {
  private Answers() {}

  static byte[] ack(Frame to) {
    return frame("\"ACK\"" + to.address() + "[]");
  }

  /** To an encrypted frame, with the key that opened it. */
  static byte[] ack(Frame to, FrameCipher cipher, Instant now) {
    var message = "]_" + PanelTime.format(now);
    return frame("\"*ACK\"" + to.address() + "[" + cipher.encrypt(message));
  }

  /** Received well, and not to be processed; sending it again would not help. */
  static byte[] duh(Frame to) {
    return frame("\"DUH\"" + to.address() + "[]");
  }

  /** To an encrypted frame of another time: the panel sets its clock by it. Never encrypted. */
  static byte[] nak(Instant now) {
    return frame("\"NAK\"0000R0L0A0[]_" + PanelTime.format(now));
  }

  static byte[] frame(String content) {
    var crc = Crc16.of(content.getBytes(ISO_8859_1));
    return "\n%04X%04X%s\r".formatted(crc, content.length(), content).getBytes(ISO_8859_1);
  }
}
