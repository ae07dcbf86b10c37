package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.netty.handler.codec.mqtt.MqttPubReplyMessageVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodes;
import java.util.Optional;
import java.util.OptionalInt;

/** Packets that we send. To a 3.1.1 client the encoder leaves reason codes and properties out. */
final class Packets {
  private static final byte SUCCESS = 0;

  static final MqttMessage PINGRESP = new MqttMessage(header(MqttMessageType.PINGRESP));

  private Packets() {}

  /** PUBACK to QoS 1, PUBREC to QoS 2, nothing to QoS 0, which has no answer. */
  static Optional<MqttMessage> answer(
      MqttQoS qos, int packetId, byte reason, MqttProperties properties) {
    return switch (qos) {
      case AT_LEAST_ONCE ->
          Optional.of(reply(MqttMessageType.PUBACK, packetId, reason, properties));
      case EXACTLY_ONCE -> Optional.of(reply(MqttMessageType.PUBREC, packetId, reason, properties));
      case AT_MOST_ONCE, FAILURE -> Optional.empty();
    };
  }

  static MqttMessage completed(int packetId) {
    return reply(MqttMessageType.PUBCOMP, packetId, SUCCESS, MqttProperties.NO_PROPERTIES);
  }

  private static MqttMessage reply(
      MqttMessageType type, int packetId, byte reason, MqttProperties properties) {
    return new MqttMessage(
        header(type), new MqttPubReplyMessageVariableHeader(packetId, reason, properties));
  }

  static MqttMessage disconnect(MqttReasonCodes.Disconnect reason) {
    return MqttMessageBuilders.disconnect().reasonCode(reason.byteValue()).build();
  }

  static MqttProperties reason(String text) {
    var properties = new MqttProperties();
    properties.add(new StringProperty(MqttPropertyType.REASON_STRING.value(), text));
    return properties;
  }

  static OptionalInt integer(MqttProperties properties, MqttPropertyType type) {
    return properties.getProperty(type.value()) instanceof MqttProperties.IntegerProperty property
        ? OptionalInt.of(property.value())
        : OptionalInt.empty();
  }

  static MqttFixedHeader header(MqttMessageType type) {
    return new MqttFixedHeader(type, false, MqttQoS.AT_MOST_ONCE, false, 0);
  }
}
