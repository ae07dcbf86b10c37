package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.util.Optional;
import java.util.UUID;

/**
 * What a client said of itself as it connected.
 *
 * @param five MQTT 5.0, else 3.1.1
 * @param assignedId for a client that named none, which 5.0 wants to be told its name
 * @param receiveMaximum how many of our publishes it takes before it acknowledges one
 * @param maxPacketBytes a longer packet is not to be sent to it
 * @param problemInformation whether it wants to be told reasons
 */
record Client(
    boolean five,
    Optional<String> assignedId,
    int keepAliveSeconds,
    int receiveMaximum,
    long maxPacketBytes,
    boolean problemInformation) {
  private static final int ANY_NUMBER = 65535;

  /** No answer of ours is longer. */
  private static final int ROOM_FOR_REASON = 1024;

  static Client of(MqttConnectMessage connect) {
    var header = connect.variableHeader();
    var properties = header.properties();
    var five = header.version() == MqttVersion.MQTT_5.protocolLevel();
    return new Client(
        five,
        five && connect.payload().clientIdentifier().isEmpty()
            ? Optional.of(UUID.randomUUID().toString())
            : Optional.empty(),
        header.keepAliveTimeSeconds(),
        Packets.integer(properties, MqttPropertyType.RECEIVE_MAXIMUM).orElse(ANY_NUMBER),
        Packets.integer(properties, MqttPropertyType.MAXIMUM_PACKET_SIZE).stream()
            .mapToLong(Integer::toUnsignedLong)
            .findFirst()
            .orElse(Long.MAX_VALUE),
        Packets.integer(properties, MqttPropertyType.REQUEST_PROBLEM_INFORMATION).orElse(1) == 1);
  }

  /** 5.0, 3.1.2.11: neither against its wish, nor where the packet would become too long for it. */
  boolean wantsReasons() {
    return problemInformation && maxPacketBytes >= ROOM_FOR_REASON;
  }
}
