package org.anyuan.alarm.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.alarm.application.Authentication.Authentic;
import org.anyuan.alarm.application.Authentication.Disabled;
import org.anyuan.alarm.application.Authentication.NotAuthentic;
import org.anyuan.alarm.application.Authentication.NotYetKnown;
import org.anyuan.alarm.application.Authentication.OutOfTime;
import org.anyuan.alarm.domain.DeviceSecret;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.proto.ledger.v1.Device;

/**
 * Tells whether a body was signed by the device that it names, just now, or whether who opens a
 * session knows the secret of the device that it says to be.
 */
@ApplicationScoped
public class AuthenticateDevice {
  private final Directory directory;
  private final DeviceSecrets secrets;
  private final Clock clock;
  private final Duration tolerance;

  AuthenticateDevice(
      Directory directory, DeviceSecrets secrets, Clock clock, AlarmSettings settings) {
    this.directory = directory;
    this.secrets = secrets;
    this.clock = clock;
    this.tolerance = settings.timestampTolerance();
  }

  public Authentication authenticate(String deviceId, WebhookSignature signature, byte[] body) {
    var now = clock.instant();
    var device = directory.device(deviceId);
    var keys = live(device, now).stream().map(DeviceSecret::hmacKey).toList();
    if (!signature.isOf(keys, body)) {
      return unknown();
    }
    if (!signature.isWithin(tolerance, now)) {
      return new OutOfTime();
    }
    return known(device.orElseThrow(), Optional.empty());
  }

  /**
   * For a protocol that shows the secret itself, as MQTT does in its password.
   *
   * @param shownSecret the text as it was issued
   */
  public Authentication authenticate(String deviceId, byte[] shownSecret) {
    var device = directory.device(deviceId);
    return DeviceSecret.shown(shownSecret, live(device, clock.instant()))
        .map(secret -> known(device.orElseThrow(), secret.notAfter()))
        .orElseGet(this::unknown);
  }

  /** Where something else vouches for it: its client certificate, or a session that it opened. */
  public Authentication vouchedFor(String deviceId) {
    return directory
        .device(deviceId)
        .map(device -> known(device, Optional.empty()))
        .orElseGet(this::unknown);
  }

  private List<DeviceSecret> live(Optional<Device> device, Instant now) {
    return device.map(known -> secrets.live(known, now)).orElse(List.of());
  }

  /** What we know may be old until the topics were read: then nobody is turned away for good. */
  private Authentication unknown() {
    return directory.ready() ? new NotAuthentic() : new NotYetKnown();
  }

  private static Authentication known(Device device, Optional<Instant> until) {
    return device.getEnabled() && !device.getRetired()
        ? new Authentic(device, until)
        : new Disabled();
  }
}
