package org.anyuan.alarm.application;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.alarm.domain.Heartbeat;

/** Where every protocol tells what it hears of devices beside presses. Counted here. */
@ApplicationScoped
public class DeviceHeard {
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
