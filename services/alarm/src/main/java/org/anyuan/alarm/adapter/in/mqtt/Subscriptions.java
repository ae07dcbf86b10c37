package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodes.SubAck;
import io.netty.handler.codec.mqtt.MqttReasonCodes.UnsubAck;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubAckMessage;
import io.netty.handler.codec.mqtt.MqttUnsubAckPayload;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;

/** The one thing that a device may subscribe to is its own feedback, by its full name. */
final class Subscriptions {
  /** 3.1.1, 3.9.3: the only way to say no. */
  private static final int FAILURE = 0x80;

  private Subscriptions() {}

  static MqttMessage answer(
      MqttSubscribeMessage message, String deviceId, boolean five, Downlink downlink) {
    var own = DeviceTopic.FEEDBACK.of(deviceId);
    var codes =
        message.payload().topicSubscriptions().stream()
            .mapToInt(
                wanted ->
                    own.equals(wanted.topicFilter())
                        ? granted(wanted, downlink)
                        : five ? Byte.toUnsignedInt(SubAck.NOT_AUTHORIZED.byteValue()) : FAILURE)
            .toArray();
    return new MqttSubAckMessage(
        Packets.header(MqttMessageType.SUBACK),
        variable(message.variableHeader().messageId()),
        new MqttSubAckPayload(codes));
  }

  private static int granted(MqttTopicSubscription wanted, Downlink downlink) {
    var qos = Math.min(wanted.qualityOfService().value(), MqttQoS.AT_LEAST_ONCE.value());
    downlink.subscribe(MqttQoS.valueOf(qos));
    return qos;
  }

  static MqttMessage answer(
      MqttUnsubscribeMessage message, String deviceId, boolean five, Downlink downlink) {
    var own = DeviceTopic.FEEDBACK.of(deviceId);
    var topics = message.payload().topics();
    var codes = new short[topics.size()];
    for (var i = 0; i < codes.length; i++) {
      var subscribed = own.equals(topics.get(i)) && downlink.unsubscribe();
      codes[i] = (subscribed ? UnsubAck.SUCCESS : UnsubAck.NO_SUBSCRIPTION_EXISTED).byteValue();
    }
    return new MqttUnsubAckMessage(
        Packets.header(MqttMessageType.UNSUBACK),
        variable(message.variableHeader().messageId()),
        // 3.1.1, 3.11.3: no payload, which the encoder does not see to.
        new MqttUnsubAckPayload(five ? codes : new short[0]));
  }

  private static MqttMessageIdAndPropertiesVariableHeader variable(int packetId) {
    return new MqttMessageIdAndPropertiesVariableHeader(packetId, MqttProperties.NO_PROPERTIES);
  }
}
