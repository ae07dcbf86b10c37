package org.anyuan.alarm.application;

import org.anyuan.proto.ledger.v1.Device;

/** Whether a request is of the device that it names. */
public sealed interface Authentication {
  record Authentic(Device device) implements Authentication {}

  /** No such device or not signed by it, which look alike to whoever asks. */
  record NotAuthentic() implements Authentication {}

  /** Signed by the device, but too long ago or too far ahead. */
  record OutOfTime() implements Authentication {}

  record Disabled() implements Authentication {}

  /** The directory was not read to its end yet: the device may well be in what is missing. */
  record NotYetKnown() implements Authentication {}
}
