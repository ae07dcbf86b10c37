package org.anyuan.alarm.application;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.anyuan.alarm.domain.Heartbeat;
import org.jboss.logging.Logger;

/**
 * Where every protocol tells what it hears of devices beside presses. It is counted, and a trouble
 * is logged; nothing is decided by it here.
 */
@ApplicationScoped
public class DeviceHeard {
  private static final Logger LOG = Logger.getLogger(DeviceHeard.class);
  private static final String HEARD = "anyuan.alarm.devices.heard";

  private final MeterRegistry registry;

  DeviceHeard(MeterRegistry registry) {
    this.registry = registry;
  }

  public void heartbeat(String deviceId, Heartbeat heartbeat) {
    count("heartbeat");
    if (heartbeat.tamper().orElse(false)) {
      count("tamper");
    }
    if (!heartbeat.mains().orElse(true)) {
      count("mains-lost");
    }
  }

  /**
   * Once for each sign.
   *
   * @param code what the device's own protocol calls it
   */
  public void sign(String deviceId, DeviceSign sign, String code) {
    count(sign.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    switch (sign) {
      case TROUBLE, TROUBLE_OVER ->
          LOG.infof("device reports its state deviceId=%s sign=%s code=%s", deviceId, sign, code);
      case HEARTBEAT, TEST, ROUTINE -> {}
    }
  }

  public void status(String deviceId, boolean online) {
    count(online ? "online" : "offline");
  }

  /** Its connection broke off, without a word of its own. */
  public void lost(String deviceId) {
    count("lost");
  }

  private void count(String what) {
    registry.counter(HEARD, "what", what).increment();
  }
}
