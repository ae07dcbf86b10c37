package org.anyuan.alarm.application;

import java.util.Optional;
import org.anyuan.proto.ledger.v1.Device;

/**
 * A device is no longer as it was. What it was is not told, since that is another thing for each
 * session: a session compares with the device that it was opened as.
 *
 * @param now absent: it is gone
 */
public record DeviceChange(String deviceId, Optional<Device> now) {
  /** Why a session must not go on. */
  public enum Ending {
    GONE,
    RETIRED,
    DISABLED,
    /** It has to show that it knows one that counts. */
    SECRETS_CHANGED,
    /** It speaks another protocol, or under another name. */
    NAME_CHANGED
  }

  /**
   * Absent where the session goes on; what else changed, such as the school, is to be read from
   * {@link #now} at each press.
   *
   * @param then as which the session was opened
   */
  public Optional<Ending> ends(Device then) {
    if (now.isEmpty()) {
      return Optional.of(Ending.GONE);
    }
    var device = now.get();
    if (device.getRetired()) {
      return Optional.of(Ending.RETIRED);
    }
    if (!device.getEnabled()) {
      return Optional.of(Ending.DISABLED);
    }
    if (!device.getSecretsList().equals(then.getSecretsList())) {
      return Optional.of(Ending.SECRETS_CHANGED);
    }
    return device.getProtocolValue() == then.getProtocolValue()
            && device.getAccount().equals(then.getAccount())
        ? Optional.empty()
        : Optional.of(Ending.NAME_CHANGED);
  }
}
