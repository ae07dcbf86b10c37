package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodes.PubAck;

/** How one publish of a device is answered. */
record Answer(Line line, Client client, MqttQoS qos, int packetId) {
  /** 3.1.1 has no answer that says no (3.3.5), and QoS 0 none at all. */
  boolean canRefuse() {
    return client.five() && qos.value() > MqttQoS.AT_MOST_ONCE.value();
  }

  void confirm() {
    send(PubAck.SUCCESS, MqttProperties.NO_PROPERTIES);
  }

  /** To a 3.1.1 device as good as a confirmation. */
  void refuse(PubAck reason, String text) {
    send(reason, client.wantsReasons() ? Packets.reason(text) : MqttProperties.NO_PROPERTIES);
  }

  private void send(PubAck reason, MqttProperties properties) {
    Packets.answer(qos, packetId, reason.byteValue(), properties).ifPresent(line::send);
  }
}
