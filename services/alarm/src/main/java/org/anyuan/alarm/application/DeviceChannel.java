package org.anyuan.alarm.application;

/** A protocol by which a device can be told something while it is connected. */
public interface DeviceChannel {
  /** Does nothing for a device that is not connected this way. */
  void tell(String deviceId, Feedback feedback);
}
