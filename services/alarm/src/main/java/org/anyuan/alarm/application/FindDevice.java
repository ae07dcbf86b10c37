package org.anyuan.alarm.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.anyuan.alarm.application.FoundDevice.Disabled;
import org.anyuan.alarm.application.FoundDevice.InUse;
import org.anyuan.alarm.application.FoundDevice.NotYetKnown;
import org.anyuan.alarm.application.FoundDevice.Unknown;
import org.anyuan.common.directory.Directory;
import org.anyuan.proto.ledger.v1.DeviceProtocol;

/** Finds a device by the account under which it speaks its protocol. */
@ApplicationScoped
public class FindDevice {
  private final Directory directory;
  private final DeviceSecrets secrets;
  private final Clock clock;

  FindDevice(Directory directory, DeviceSecrets secrets, Clock clock) {
    this.directory = directory;
    this.secrets = secrets;
    this.clock = clock;
  }

  public FoundDevice find(DeviceProtocol protocol, String account) {
    // First, so that what is found afterwards is at least as new.
    var settled = directory.ready();
    var found = directory.device(protocol, account);
    if (found.isEmpty()) {
      return settled ? new Unknown() : new NotYetKnown();
    }
    var device = found.get();
    if (!device.getEnabled() || device.getRetired()) {
      return settled ? new Disabled() : new NotYetKnown();
    }
    return new InUse(
        device, device.getSecretsCount() > 0, secrets.live(device, clock.instant()), settled);
  }
}
