package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a device is told. A device that does not acknowledge it, as some never do, or does not read
 * it, loses the oldest of what waits: it is only told less, and its presses go on. Belongs to the
 * session's event loop.
 */
final class Downlink {
  /** Beside topic and payload: fixed header, lengths, packet id. */
  private static final int PACKET_OVERHEAD = 10;

  private static final int MAX_UNACKNOWLEDGED = 16;
  private static final int MAX_WAITING = 16;
  private static final int MAX_PACKET_ID = 65535;

  private final String topic;
  private final Line line;
  private final long maxPayload;
  private final int window;
  private final Set<Integer> unacknowledged = new HashSet<>();
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private Optional<MqttQoS> subscribed = Optional.empty();
  private int lastPacketId;

  Downlink(String deviceId, Client client, Line line) {
    this.topic = DeviceTopic.FEEDBACK.of(deviceId);
    this.line = line;
    this.maxPayload = client.maxPacketBytes() - topic.length() - PACKET_OVERHEAD;
    this.window = Math.min(MAX_UNACKNOWLEDGED, client.receiveMaximum());
  }

  void subscribe(MqttQoS qos) {
    subscribed = Optional.of(qos);
  }

  boolean unsubscribe() {
    var before = subscribed.isPresent();
    subscribed = Optional.empty();
    waiting.clear();
    return before;
  }

  void send(byte[] payload) {
    if (subscribed.isEmpty() || payload.length > maxPayload) {
      return;
    }
    if (waiting.size() >= MAX_WAITING) {
      waiting.poll();
    }
    waiting.add(payload);
    resume();
  }

  void acknowledged(int packetId) {
    if (unacknowledged.remove(packetId)) {
      resume();
    }
  }

  void resume() {
    while (!waiting.isEmpty() && line.writable() && unacknowledged.size() < window) {
      var qos = subscribed.orElseThrow();
      var publish =
          MqttMessageBuilders.publish()
              .topicName(topic)
              .qos(qos)
              .payload(Unpooled.wrappedBuffer(waiting.poll()));
      if (qos != MqttQoS.AT_MOST_ONCE) {
        publish.messageId(nextPacketId());
        unacknowledged.add(lastPacketId);
      }
      line.send(publish.build());
    }
  }

  private int nextPacketId() {
    do {
      lastPacketId = lastPacketId % MAX_PACKET_ID + 1;
    } while (unacknowledged.contains(lastPacketId));
    return lastPacketId;
  }
}
