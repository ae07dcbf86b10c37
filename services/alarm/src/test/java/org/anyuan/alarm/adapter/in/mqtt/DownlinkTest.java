package org.anyuan.alarm.adapter.in.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DownlinkTest {
  private final EmbeddedChannel channel = new EmbeddedChannel();

  @Test
  void shouldSendNothingToADeviceThatDidNotSubscribe() {
    // Given
    var downlink = downlink(10, Long.MAX_VALUE);
    // When
    downlink.send(bytes("a"));
    // Then
    assertThat(sent()).isEmpty();
  }

  @Test
  void shouldWaitForAcknowledgementsAsTheClientWantsAndDropTheOldest() {
    // Given
    var downlink = downlink(2, Long.MAX_VALUE);
    downlink.subscribe(MqttQoS.AT_LEAST_ONCE);
    // When
    IntStream.range(0, 30).forEach(i -> downlink.send(bytes("m" + i)));
    // Then
    var first = sent();
    assertThat(first).extracting(DownlinkTest::text).containsExactly("m0", "m1");
    downlink.acknowledged(first.getFirst().variableHeader().packetId());
    assertThat(sent()).extracting(DownlinkTest::text).containsExactly("m14");
  }

  @Test
  void shouldNotCountAnAcknowledgementOfWhatWasNotSent() {
    // Given
    var downlink = downlink(1, Long.MAX_VALUE);
    downlink.subscribe(MqttQoS.AT_LEAST_ONCE);
    downlink.send(bytes("a"));
    downlink.send(bytes("b"));
    // When
    downlink.acknowledged(999);
    // Then
    assertThat(sent()).extracting(DownlinkTest::text).containsExactly("a");
  }

  @Test
  void shouldNotSendWhatIsTooLongForTheClient() {
    // Given
    var downlink = downlink(10, 40);
    downlink.subscribe(MqttQoS.AT_MOST_ONCE);
    // When
    downlink.send(bytes("short"));
    downlink.send(bytes("much too long for a packet of forty bytes"));
    // Then
    assertThat(sent()).extracting(DownlinkTest::text).containsExactly("short");
  }

  @Test
  void shouldForgetWhatWaitedOnceTheDeviceUnsubscribes() {
    // Given
    var downlink = downlink(1, Long.MAX_VALUE);
    downlink.subscribe(MqttQoS.AT_LEAST_ONCE);
    downlink.send(bytes("a"));
    downlink.send(bytes("b"));
    // When
    assertThat(downlink.unsubscribe()).isTrue();
    // Then
    downlink.acknowledged(1);
    assertThat(sent()).extracting(DownlinkTest::text).containsExactly("a");
    assertThat(downlink.unsubscribe()).isFalse();
  }

  private Downlink downlink(int receiveMaximum, long maxPacket) {
    return new Downlink(
        "b1",
        new Client(true, Optional.empty(), 60, receiveMaximum, maxPacket, true),
        new Line(channel));
  }

  private List<MqttPublishMessage> sent() {
    var all = new ArrayList<MqttPublishMessage>();
    for (MqttPublishMessage next = channel.readOutbound();
        next != null;
        next = channel.readOutbound()) {
      all.add(next);
    }
    return all;
  }

  private static String text(MqttPublishMessage message) {
    return message.payload().toString(UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
