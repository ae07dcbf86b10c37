package org.anyuan.alarm.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** One packet as OASIS' MQTT 3.1.1 and 5.0 write it, by hand: nothing of the server's codec. */
public final class MqttPacket {
  public static final int CONNECT = 1;
  public static final int CONNACK = 2;
  public static final int PUBLISH = 3;
  public static final int PUBACK = 4;
  public static final int PUBREC = 5;
  public static final int PUBREL = 6;
  public static final int PUBCOMP = 7;
  public static final int SUBSCRIBE = 8;
  public static final int SUBACK = 9;
  public static final int UNSUBSCRIBE = 10;
  public static final int UNSUBACK = 11;
  public static final int PINGREQ = 12;
  public static final int PINGRESP = 13;
  public static final int DISCONNECT = 14;

  private final int type;
  private final int flags;
  private final byte[] body;

  private MqttPacket(int type, int flags, byte[] body) {
    this.type = type;
    this.flags = flags;
    this.body = body;
  }

  public int type() {
    return type;
  }

  public int flags() {
    return flags;
  }

  public byte[] body() {
    return body.clone();
  }

  public static MqttPacket of(int type, int flags, byte[]... parts) {
    var body = new ByteArrayOutputStream();
    for (var part : parts) {
      body.writeBytes(part);
    }
    return new MqttPacket(type, flags, body.toByteArray());
  }

  public static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (var i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  public static byte[] number(int value) {
    return bytes(value >> 8, value & 0xFF);
  }

  public static byte[] string(String text) {
    return binary(text.getBytes(UTF_8));
  }

  public static byte[] binary(byte[] content) {
    var all = Arrays.copyOf(number(content.length), content.length + 2);
    System.arraycopy(content, 0, all, 2, content.length);
    return all;
  }

  public byte[] written() {
    var out = new ByteArrayOutputStream();
    out.write((type << 4) | flags);
    var rest = body.length;
    do {
      out.write(rest > 127 ? (rest & 0x7F) | 0x80 : rest);
      rest >>= 7;
    } while (rest > 0);
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** Absent at the end of the connection. */
  static Optional<MqttPacket> read(DataInputStream in) throws IOException {
    var first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    var length = 0;
    for (var shift = 0; ; shift += 7) {
      var digit = in.readUnsignedByte();
      length |= (digit & 0x7F) << shift;
      if (digit < 128) {
        break;
      }
    }
    var body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("cut off");
    }
    return Optional.of(new MqttPacket(first >> 4, first & 0x0F, body));
  }

  public int at(int index) {
    return body[index] & 0xFF;
  }

  public int number16(int index) {
    return (at(index) << 8) | at(index + 1);
  }

  public String text(int from) {
    return new String(body, from, body.length - from, UTF_8);
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.write(written());
    out.flush();
  }
}
