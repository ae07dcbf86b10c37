package org.anyuan.tests.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Packets of MQTT 3.1.1, as small devices write them. */
public final class MqttPackets {
  private static final int CONNECT = 0x10;
  private static final int PUBLISH_QOS_1 = 0x32;
  private static final int SUBSCRIBE = 0x82;

  private MqttPackets() {}

  /** The answer to {@link #connect}. */
  public static byte[] connected() {
    return new byte[] {0x20, 2, 0, 0};
  }

  /** The answer to {@link #publish}. */
  public static byte[] puback() {
    return new byte[] {0x40, 2, 0, 1};
  }

  /** The answer to {@link #subscribe}. */
  public static byte[] suback() {
    return new byte[] {(byte) 0x90, 3, 0, 2, 0};
  }

  public static byte[] connect(Device device) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(text("MQTT"));
    // 3.1.1, user name, password, clean session, five minutes of keep-alive.
    body.writeBytes(new byte[] {4, (byte) 0xC2, 1, 44});
    body.writeBytes(text("button"));
    body.writeBytes(text(device.id()));
    body.writeBytes(text(device.secret()));
    return packet(CONNECT, body.toByteArray());
  }

  /** To its feedback, at QoS 0. */
  public static byte[] subscribe(Device device) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(new byte[] {0, 2});
    body.writeBytes(text("anyuan/v1/" + device.id() + "/feedback"));
    body.write(0);
    return packet(SUBSCRIBE, body.toByteArray());
  }

  public static byte[] publish(SignedPress press) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(text("anyuan/v1/" + press.device().id() + "/alarm"));
    body.writeBytes(new byte[] {0, 1});
    body.writeBytes(
        "{\"sequence\":%d,\"kind\":\"%s\",\"mode\":\"%s\"}"
            .formatted(press.sequence(), press.kind(), press.mode())
            .getBytes(UTF_8));
    return packet(PUBLISH_QOS_1, body.toByteArray());
  }

  private static byte[] packet(int type, byte[] body) {
    var packet = new ByteArrayOutputStream();
    packet.write(type);
    if (body.length > 127) {
      packet.write(body.length % 128 | 0x80);
    }
    packet.write(body.length > 127 ? body.length / 128 : body.length);
    packet.writeBytes(body);
    return packet.toByteArray();
  }

  private static byte[] text(String text) {
    var bytes = text.getBytes(UTF_8);
    var all = new byte[2 + bytes.length];
    all[0] = (byte) (bytes.length >> 8);
    all[1] = (byte) bytes.length;
    System.arraycopy(bytes, 0, all, 2, bytes.length);
    return all;
  }
}
