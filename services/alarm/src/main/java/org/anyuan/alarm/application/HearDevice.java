package org.anyuan.alarm.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.proto.ledger.v1.Device;
import org.jboss.logging.Logger;

/**
 * Takes what a device says of itself. It is counted, and a trouble is logged; nothing is decided by
 * it here.
 */
@ApplicationScoped
public class HearDevice {
  private static final Logger LOG = Logger.getLogger(HearDevice.class);

  private final PressMetrics metrics;

  HearDevice(PressMetrics metrics) {
    this.metrics = metrics;
  }

  /**
   * Once for each sign.
   *
   * @param code what the device's own protocol calls it
   */
  public void heard(Device device, DeviceSign sign, String code) {
    metrics.heard(sign);
    switch (sign) {
      case TROUBLE, TROUBLE_OVER ->
          LOG.infof(
              "device reports its state deviceId=%s sign=%s code=%s",
              device.getDeviceId(), sign, code);
      case HEARTBEAT, TEST, ROUTINE -> {}
    }
  }
}
