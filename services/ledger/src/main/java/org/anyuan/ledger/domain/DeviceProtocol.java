package org.anyuan.ledger.domain;

public enum DeviceProtocol {
  HTTP,
  MQTT,
  DC09,
  ISAPI
}
