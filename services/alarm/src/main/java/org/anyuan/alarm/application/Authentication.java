package org.anyuan.alarm.application;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.proto.ledger.v1.Device;

/** Whether a request is of the device that it names. */
public sealed interface Authentication {
  /**
   * It is the device.
   *
   * @param until when a session that was opened by this must end at the latest, since the secret
   *     that was shown no longer counts; absent: no end that is known yet
   */
  record Authentic(Device device, Optional<Instant> until) implements Authentication {}

  /** No such device, not signed by it or not its secret, which look alike to whoever asks. */
  record NotAuthentic() implements Authentication {}

  /** Signed by the device, but too long ago or too far ahead. */
  record OutOfTime() implements Authentication {}

  record Disabled() implements Authentication {}

  /** The directory was not read to its end yet: the device may well be in what is missing. */
  record NotYetKnown() implements Authentication {}
}
