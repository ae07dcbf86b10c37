package org.anyuan.alarm.adapter.in.mqtt;

import java.util.Locale;
import java.util.Optional;

/** The topics of one device: {@code anyuan/v1/{deviceId}/...}. Nobody has any others. */
enum DeviceTopic {
  ALARM,
  HEARTBEAT,
  /** For the last will. */
  STATUS,
  /** From us to the device. */
  FEEDBACK;

  private static final String ROOT = "anyuan/v1/";

  String of(String deviceId) {
    return ROOT + deviceId + "/" + name().toLowerCase(Locale.ROOT);
  }

  /** By equality with what is the device's own, so that no spelling of another's gets through. */
  static Optional<DeviceTopic> of(String deviceId, String topic) {
    for (var own : values()) {
      if (own.of(deviceId).equals(topic)) {
        return Optional.of(own);
      }
    }
    return Optional.empty();
  }
}
