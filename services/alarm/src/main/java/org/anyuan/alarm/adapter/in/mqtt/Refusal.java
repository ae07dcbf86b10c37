package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import java.util.Locale;

/** Why a CONNECT is not accepted, in the words of both versions of the protocol. */
enum Refusal {
  BAD_CREDENTIALS(
      MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD,
      MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD),
  NOT_AUTHORIZED(
      MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
      MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5),
  /** The devices were not read yet: it is to come again, its secret may well be right. */
  UNAVAILABLE(
      MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE,
      MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5),
  BUSY(
      MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE,
      MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_BUSY),
  CLIENT_ID(
      MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED,
      MqttConnectReturnCode.CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID),
  VERSION(
      MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION,
      MqttConnectReturnCode.CONNECTION_REFUSED_UNSUPPORTED_PROTOCOL_VERSION),
  AUTHENTICATION_METHOD(
      MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
      MqttConnectReturnCode.CONNECTION_REFUSED_BAD_AUTHENTICATION_METHOD),
  /** 3.1.1 has no code for it. */
  MALFORMED(
      MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED,
      MqttConnectReturnCode.CONNECTION_REFUSED_MALFORMED_PACKET);

  private final MqttConnectReturnCode version311;
  private final MqttConnectReturnCode version5;

  Refusal(MqttConnectReturnCode version311, MqttConnectReturnCode version5) {
    this.version311 = version311;
    this.version5 = version5;
  }

  MqttConnectReturnCode code(boolean five) {
    return five ? version5 : version311;
  }

  String metric() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
