package org.anyuan.alarm.adapter.in.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.alarm.adapter.in.json.InvalidPayload;
import org.anyuan.alarm.adapter.in.json.PressJson;
import org.anyuan.fuzz.Bounds;
import org.anyuan.fuzz.Pieces;

/** What a client sends before and after it is known, as far as it is read without a session. */
public class MqttFuzzTest {
  private static final int MAX_PACKET = 68 * 1024;

  /** The first byte tells how the rest is cut up, which must not matter. */
  @FuzzTest
  public void packets(byte[] bytes) {
    if (bytes.length < 2) {
      return;
    }
    var rest = java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
    var whole = read(List.of(rest));
    assertThat(read(Pieces.of(rest, bytes[0] & 0xFF))).isEqualTo(whole);
  }

  /** One's own topics have one spelling each. */
  @FuzzTest
  public void topic(byte[] bytes) {
    var topic = new String(bytes, UTF_8);
    DeviceTopic.of("d-1", topic).ifPresent(own -> assertThat(own.of("d-1")).isEqualTo(topic));
    assertThat(DeviceTopic.of("d-2", DeviceTopic.ALARM.of("d-1"))).isEmpty();
  }

  private static List<String> read(List<byte[]> pieces) {
    var channel = new EmbeddedChannel(new PacketLimit(MAX_PACKET), new MqttDecoder(MAX_PACKET));
    try {
      for (var piece : pieces) {
        channel.writeInbound(Unpooled.wrappedBuffer(piece));
      }
      var seen = new ArrayList<String>();
      for (Object message; (message = channel.readInbound()) != null; ) {
        seen.add(said((MqttMessage) message));
        ReferenceCountUtil.release(message);
      }
      return seen;
    } finally {
      channel.finishAndReleaseAll();
    }
  }

  private static String said(MqttMessage message) {
    if (message.decoderResult().isFailure()) {
      return "unreadable";
    }
    return switch (message) {
      case MqttConnectMessage connect -> {
        var client = Client.of(connect);
        assertThat(client.keepAliveSeconds()).isBetween(0, 65535);
        assertThat(client.receiveMaximum()).isBetween(0, 65535);
        assertThat(client.maxPacketBytes()).isNotNegative();
        yield "connect " + client.five() + client.wantsReasons();
      }
      case MqttPublishMessage publish -> {
        var body = ByteBufUtil.getBytes(publish.payload());
        try {
          Bounds.hold(PressJson.read(body).press("d-1"));
        } catch (InvalidPayload expected) {
          // Most are none.
        }
        yield "publish " + DeviceTopic.of("d-1", publish.variableHeader().topicName());
      }
      default -> String.valueOf(message.fixedHeader().messageType());
    };
  }
}
