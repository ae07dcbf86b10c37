package org.anyuan.tests.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;

/** A device on a connection of its own over MQTT 3.1.1, packet by packet. */
public final class MqttButton implements AutoCloseable {
  private static final int PUBLISH = 3;

  private final Device device;
  private final DevicePort port;

  public MqttButton(int port, Device device) throws IOException {
    this.device = device;
    this.port = new DevicePort(port);
    this.port.send(MqttPackets.connect(device));
    expect(MqttPackets.connected());
  }

  /** Hears what it is told, at QoS 0. */
  public void listen() throws IOException {
    port.send(MqttPackets.subscribe(device));
    expect(MqttPackets.suback());
  }

  /** Does not wait for the confirmation. */
  public void press(SignedPress press) throws IOException {
    port.send(MqttPackets.publish(press));
  }

  public void confirmed() throws IOException {
    expect(MqttPackets.puback());
  }

  /** The payload of the next that it is told; other packets are passed over. */
  public String told() throws IOException {
    while (true) {
      var type = port.read(1)[0] >> 4 & 0xF;
      var body = port.read(length());
      if (type == PUBLISH) {
        var topic = (body[0] & 0xFF) << 8 | (body[1] & 0xFF);
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

  @Override
  public void close() throws IOException {
    port.close();
  }
}
