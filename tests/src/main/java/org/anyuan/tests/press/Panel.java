package org.anyuan.tests.press;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** A panel without a key, which reports a panic by DC-09. */
public record Panel(int port, String account) {
  private static final int PATIENCE_MILLIS = 5000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("'_'HH:mm:ss,MM-dd-uuuu", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** As a frame's end says it. */
  public static String time(Instant time) {
    return TIME.format(time);
  }

  /**
   * Returns when it is acknowledged, and throws when it is not.
   *
   * @param time behind the data, empty for none
   */
  public void overTcp(int sequence, String time) throws IOException {
    try (var line = new DevicePort(port)) {
      line.send(panic(sequence, time));
      var wanted = ack(sequence);
      check(line.read(wanted.length), wanted);
    }
  }

  /** As over TCP. */
  public void overUdp(int sequence, String time) throws IOException {
    try (var line = new DatagramSocket()) {
      line.setSoTimeout(PATIENCE_MILLIS);
      var frame = panic(sequence, time);
      line.send(new DatagramPacket(frame, frame.length, InetAddress.getLoopbackAddress(), port));
      var wanted = ack(sequence);
      var answer = new DatagramPacket(new byte[wanted.length], wanted.length);
      line.receive(answer);
      check(answer.getData(), wanted);
    }
  }

  /** Whether the service knows it; a test of the line, which is no press. */
  public boolean known() {
    try (var line = new DevicePort(port)) {
      line.send(frame("\"NULL\"0000L0#%s[]".formatted(account)));
      var wanted = ack(0);
      return Arrays.equals(line.read(wanted.length), wanted);
    } catch (IOException _) {
      return false;
    }
  }

  private static void check(byte[] answer, byte[] wanted) throws IOException {
    if (!Arrays.equals(answer, wanted)) {
      throw new IOException("no ACK but " + new String(answer, US_ASCII));
    }
  }

  private byte[] panic(int sequence, String time) {
    return frame(
        "\"ADM-CID\"%04dL0#%s[#%s|1120 01 001]%s".formatted(sequence, account, account, time));
  }

  private byte[] ack(int sequence) {
    return frame("\"ACK\"%04dL0#%s[]".formatted(sequence, account));
  }

  private static byte[] frame(String content) {
    var crc = 0;
    for (var i = 0; i < content.length(); i++) {
      crc ^= content.charAt(i);
      for (var bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xA001 : crc >> 1;
      }
    }
    return "\n%04X%04X%s\r".formatted(crc, content.length(), content).getBytes(US_ASCII);
  }
}
