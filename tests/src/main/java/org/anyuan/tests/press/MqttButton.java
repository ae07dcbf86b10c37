package org.anyuan.tests.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** A device on a connection of its own over MQTT 3.1.1, packet by packet. */
public final class MqttButton implements AutoCloseable {
  private static final int CONNECT = 0x10;
  private static final int PUBLISH_QOS_1 = 0x32;
  private static final int SUBSCRIBE = 0x82;
  private static final int PUBLISH = 3;
  private static final byte[] CONNECTED = {0x20, 2, 0, 0};
  private static final byte[] PUBACK = {0x40, 2, 0, 1};
  private static final byte[] SUBACK = {(byte) 0x90, 3, 0, 2, 0};

  private final Device device;
  private final DevicePort port;

  public MqttButton(int port, Device device) throws IOException {
    this.device = device;
    this.port = new DevicePort(port);
    var body = new ByteArrayOutputStream();
    body.write(text("MQTT"));
    // 3.1.1, user name, password, clean session, a minute of keep-alive.
    body.write(new byte[] {4, (byte) 0xC2, 0, 60});
    body.write(text("button"));
    body.write(text(device.id()));
    body.write(text(device.secret()));
    send(CONNECT, body.toByteArray());
    expect(CONNECTED);
  }

  /** Hears what it is told, at QoS 0. */
  public void listen() throws IOException {
    var body = new ByteArrayOutputStream();
    body.write(new byte[] {0, 2});
    body.write(text("anyuan/v1/" + device.id() + "/feedback"));
    body.write(0);
    send(SUBSCRIBE, body.toByteArray());
    expect(SUBACK);
  }

  /** Does not wait for the confirmation. */
  public void press(SignedPress press) throws IOException {
    var body = new ByteArrayOutputStream();
    body.write(text("anyuan/v1/" + device.id() + "/alarm"));
    body.write(new byte[] {0, 1});
    body.write(
        "{\"sequence\":%d,\"kind\":\"%s\",\"mode\":\"%s\"}"
            .formatted(press.sequence(), press.kind(), press.mode())
            .getBytes(UTF_8));
    send(PUBLISH_QOS_1, body.toByteArray());
  }

  public void confirmed() throws IOException {
    expect(PUBACK);
  }

  /** The payload of the next that it is told; other packets are passed over. */
  public String told() throws IOException {
    while (true) {
      var type = port.read(1)[0] >> 4 & 0xF;
      var body = port.read(length());
      if (type == PUBLISH) {
        var topic = (body[0] & 0xFF) << 8 | body[1] & 0xFF;
        return new String(body, 2 + topic, body.length - 2 - topic, UTF_8);
      }
    }
  }

  private int length() throws IOException {
    var low = port.read(1)[0];
    return low >= 0 ? low : (low & 0x7F) + 128 * port.read(1)[0];
  }

  private void expect(byte[] wanted) throws IOException {
    var got = port.read(wanted.length);
    if (!Arrays.equals(got, wanted)) {
      throw new IOException("not the packet that was waited for: " + Arrays.toString(got));
    }
  }

  private void send(int type, byte[] body) throws IOException {
    var packet = new ByteArrayOutputStream();
    packet.write(type);
    if (body.length > 127) {
      packet.write(body.length % 128 | 0x80);
    }
    packet.write(body.length > 127 ? body.length / 128 : body.length);
    packet.write(body);
    port.send(packet.toByteArray());
  }

  private static byte[] text(String text) {
    var bytes = text.getBytes(UTF_8);
    var all = new byte[2 + bytes.length];
    all[0] = (byte) (bytes.length >> 8);
    all[1] = (byte) bytes.length;
    System.arraycopy(bytes, 0, all, 2, bytes.length);
    return all;
  }

  @Override
  public void close() throws IOException {
    port.close();
  }
}
