package org.anyuan.alarm.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anyuan.alarm.application.Authentication.Authentic;
import org.anyuan.alarm.application.Authentication.Disabled;
import org.anyuan.alarm.application.Authentication.NotAuthentic;
import org.anyuan.alarm.application.Authentication.NotYetKnown;
import org.anyuan.alarm.application.Authentication.OutOfTime;
import org.anyuan.alarm.domain.DeviceSecret;
import org.anyuan.alarm.domain.WebhookSignature;
import org.anyuan.common.directory.Directory;

/** Tells whether a body was signed by the device that it names, just now. */
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
    List<DeviceSecret> live =
        device.stream()
            .flatMap(known -> secrets.of(known).stream())
            .filter(secret -> secret.countsAt(now))
            .toList();
    if (!signature.isOf(live, body)) {
      // What we know may be old until the topics were read: then nobody is turned away for good.
      return directory.ready() ? new NotAuthentic() : new NotYetKnown();
    }
    if (!inTime(signature.timestamp(), now)) {
      return new OutOfTime();
    }
    var known = device.orElseThrow();
    return known.getEnabled() && !known.getRetired() ? new Authentic(known) : new Disabled();
  }

  private boolean inTime(String timestamp, Instant now) {
    try {
      var distance = Math.subtractExact(Long.parseLong(timestamp), now.getEpochSecond());
      return distance >= -tolerance.toSeconds() && distance <= tolerance.toSeconds();
    } catch (NumberFormatException | ArithmeticException _) {
      return false;
    }
  }
}
