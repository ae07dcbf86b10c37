package org.anyuan.alarm.adapter.in.gb28181;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.proto.ledger.v1.Device;

/** Whether a request is of the device that it names. */
sealed interface Proof {
  /**
   * It knows the device's password.
   *
   * @param until when that no longer counts; absent: no end that is known yet
   */
  record Proven(Device device, Optional<Instant> until) implements Proof {}

  /**
   * It does not show that it knows the password, or shows it by a number that is no longer good.
   */
  record ToBeAsked(boolean stale) implements Proof {}

  /** No such device, another password or a disabled device: all alike to whoever asks. */
  record Refused() implements Proof {}

  /** The devices were not read to their end: it may well be in what is missing. */
  record NotYetKnown() implements Proof {}
}
