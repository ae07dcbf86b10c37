package org.anyuan.alarm.application;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.anyuan.alarm.application.supervision.Sightings;
import org.anyuan.alarm.domain.Heartbeat;
import org.anyuan.alarm.domain.supervision.Fault;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.ledger.v1.Device;
import org.jboss.logging.Logger;

/**
 * Where every protocol tells what it hears of devices. It is counted, a trouble is logged, and
 * supervision is told; nothing is decided by it here, and nothing waits.
 */
@ApplicationScoped
public class DeviceHeard {
  private static final Logger LOG = Logger.getLogger(DeviceHeard.class);
  private static final String HEARD = "anyuan.alarm.devices.heard";

  private final MeterRegistry registry;
  private final Sightings sightings;

  DeviceHeard(MeterRegistry registry, Sightings sightings) {
    this.registry = registry;
    this.sightings = sightings;
  }

  /** Any sign of life that is none of the others, such as a ping or a registration. */
  public void alive(String deviceId) {
    sightings.heard(deviceId);
  }

  /**
   * It opened a connection.
   *
   * @param keepAliveSeconds within which it shows again that it lives; 0 where it does not say
   */
  public void connected(String deviceId, int keepAliveSeconds) {
    sightings.connected(deviceId, keepAliveSeconds);
  }

  /** It pressed, whether or not a store takes it. */
  void press(Device device, AlarmKind kind) {
    sightings.heard(device.getDeviceId());
    // Elsewhere a code says it, which tells a device that was opened from a wrong password.
    if (kind == AlarmKind.ALARM_KIND_TAMPER && saysItself(device)) {
      sightings.fault(device.getDeviceId(), Fault.TAMPER, true);
    }
  }

  private static boolean saysItself(Device device) {
    return switch (device.getProtocol()) {
      case DEVICE_PROTOCOL_HTTP, DEVICE_PROTOCOL_MQTT -> true;
      case DEVICE_PROTOCOL_DC09,
          DEVICE_PROTOCOL_ISAPI,
          DEVICE_PROTOCOL_GB28181,
          DEVICE_PROTOCOL_UNSPECIFIED,
          UNRECOGNIZED ->
          false;
    };
  }

  /**
   * A panel's code, whatever else comes of it: a fault of the device itself that some of them stand
   * for lasts until its restore.
   *
   * @param code such as {@code CID E301} or {@code SIA AT}
   * @param restored it is over
   */
  public void code(String deviceId, String code, boolean restored) {
    Fault.ofCode(code)
        .ifPresentOrElse(
            fault -> sightings.fault(deviceId, fault, !restored), () -> sightings.heard(deviceId));
  }

  public void heartbeat(String deviceId, Heartbeat heartbeat) {
    count("heartbeat");
    sightings.heartbeat(deviceId, heartbeat);
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
      case TROUBLE -> code(deviceId, code, false);
      case TROUBLE_OVER -> code(deviceId, code, true);
      case HEARTBEAT, TEST, ROUTINE -> sightings.heard(deviceId);
    }
    switch (sign) {
      case TROUBLE, TROUBLE_OVER ->
          LOG.infof("device reports its state deviceId=%s sign=%s code=%s", deviceId, sign, code);
      case HEARTBEAT, TEST, ROUTINE -> {}
    }
  }

  public void status(String deviceId, boolean online) {
    count(online ? "online" : "offline");
    if (online) {
      sightings.heard(deviceId);
    } else {
      sightings.left(deviceId);
    }
  }

  /** Its connection broke off, without a word of its own. */
  public void lost(String deviceId) {
    count("lost");
    sightings.lost(deviceId);
  }

  private void count(String what) {
    registry.counter(HEARD, "what", what).increment();
  }
}
