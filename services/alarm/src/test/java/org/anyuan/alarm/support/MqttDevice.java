package org.anyuan.alarm.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.alarm.support.MqttPacket.binary;
import static org.anyuan.alarm.support.MqttPacket.bytes;
import static org.anyuan.alarm.support.MqttPacket.number;
import static org.anyuan.alarm.support.MqttPacket.string;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;

/** A device that speaks MQTT over a plain socket, packet by packet. */
public final class MqttDevice implements AutoCloseable {
  public static final int V311 = 4;
  public static final int V5 = 5;

  private static final int PATIENCE_MILLIS = 15_000;
  private static final byte[] NO_PROPERTIES = {0};

  private final Socket socket;
  private final int version;
  private final DataInputStream in;
  private final DataOutputStream out;

  public MqttDevice(int version) {
    this(version, plain());
  }

  public MqttDevice(int version, Socket socket) {
    this.version = version;
    this.socket = socket;
    try {
      socket.setSoTimeout(PATIENCE_MILLIS);
      in = new DataInputStream(socket.getInputStream());
      out = new DataOutputStream(socket.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connected as this device, which was found to be right. */
  public static MqttDevice connected(int version, Button button) {
    var device = new MqttDevice(version);
    var answer = device.connect(button.id(), button.secretText());
    if (answer.at(1) != 0) {
      throw new IllegalStateException("refused: " + answer.at(1));
    }
    return device;
  }

  private static Socket plain() {
    try {
      return new Socket(InetAddress.getLoopbackAddress(), port());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static int port() {
    return Integer.parseInt(Registry.config("anyuan.alarm.mqtt.port"));
  }

  /** What it is answered: the packet CONNACK. */
  public MqttPacket connect(String user, byte[] password) {
    send(connectPacket(user, password, 60, null, null));
    return expect(MqttPacket.CONNACK);
  }

  /**
   * As {@link #connect} sends it, and with more to choose.
   *
   * @param user null for none
   * @param willTopic null for no will
   */
  public MqttPacket connectPacket(
      String user, byte[] password, int keepAlive, String willTopic, String will) {
    var flags =
        0x02
            | (user == null ? 0 : 0x80)
            | (password == null ? 0 : 0x40)
            | (willTopic == null ? 0 : 0x04);
    var none = new byte[0];
    return MqttPacket.of(
        MqttPacket.CONNECT,
        0,
        string("MQTT"),
        bytes(version, flags),
        number(keepAlive),
        properties(),
        string("a client"),
        willTopic == null ? none : properties(),
        willTopic == null ? none : string(willTopic),
        willTopic == null ? none : string(will),
        user == null ? none : string(user),
        password == null ? none : binary(password));
  }

  private byte[] properties() {
    return version == V5 ? NO_PROPERTIES : new byte[0];
  }

  public void publish(String topic, int qos, int packetId, String payload) {
    publish(topic, qos, false, packetId, payload.getBytes(UTF_8));
  }

  public void publish(String topic, int qos, boolean again, int packetId, byte[] payload) {
    send(
        MqttPacket.of(
            MqttPacket.PUBLISH,
            (again ? 0x08 : 0) | (qos << 1),
            string(topic),
            qos == 0 ? new byte[0] : number(packetId),
            properties(),
            payload));
  }

  /** The code that it is answered. */
  public int subscribe(String filter, int qos) {
    send(
        MqttPacket.of(
            MqttPacket.SUBSCRIBE, 2, number(77), properties(), string(filter), bytes(qos)));
    var answer = expect(MqttPacket.SUBACK);
    return answer.at(answer.body().length - 1);
  }

  /** The whole answer: 3.1.1 has no code in it. */
  public MqttPacket unsubscribe(String filter) {
    send(MqttPacket.of(MqttPacket.UNSUBSCRIBE, 2, number(78), properties(), string(filter)));
    return expect(MqttPacket.UNSUBACK);
  }

  public void acknowledge(MqttPacket publish) {
    var topicLength = publish.number16(0);
    send(MqttPacket.of(MqttPacket.PUBACK, 0, number(publish.number16(2 + topicLength))));
  }

  /** What a PUBLISH from the server carries. */
  public String payload(MqttPacket publish) {
    var qos = (publish.flags() >> 1) & 3;
    var start = 2 + publish.number16(0) + (qos == 0 ? 0 : 2) + (version == V5 ? 1 : 0);
    return publish.text(start);
  }

  public void send(MqttPacket packet) {
    try {
      packet.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void sendBytes(byte[] some) throws IOException {
    out.write(some);
    out.flush();
  }

  public MqttPacket expect(int type) {
    var packet = read().orElseThrow(() -> new IllegalStateException("closed, no packet " + type));
    if (packet.type() != type) {
      throw new IllegalStateException("not " + type + " but " + packet.type());
    }
    return packet;
  }

  /** Absent once the server closed the connection. */
  public Optional<MqttPacket> read() {
    try {
      return MqttPacket.read(in);
    } catch (SocketException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
