package org.anyuan.alarm.application;

import java.util.List;
import org.anyuan.alarm.domain.DeviceSecret;
import org.anyuan.proto.ledger.v1.Device;

/** Who has an account, before anything was shown that proves it. */
public sealed interface FoundDevice {
  /**
   * It may be heard.
   *
   * @param keyed it was given a secret, be it one that counts no more: without one it is not to be
   *     believed
   * @param secrets those that count now
   * @param settled the directory was read to its end; before, all this may be old
   */
  record InUse(Device device, boolean keyed, List<DeviceSecret> secrets, boolean settled)
      implements FoundDevice {
    public InUse {
      secrets = List.copyOf(secrets);
    }
  }

  record Disabled() implements FoundDevice {}

  record Unknown() implements FoundDevice {}

  /** The directory was not read to its end yet: the device may well be in what is missing. */
  record NotYetKnown() implements FoundDevice {}
}
