package org.anyuan.alarm.domain;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a device says of itself from time to time. All of it may be missing: that it speaks at all
 * is what counts.
 *
 * @param intervalSeconds when it means to speak again
 * @param battery percent
 * @param mains whether it has mains power
 * @param tamper whether it was opened or torn off
 */
public record Heartbeat(
    OptionalInt intervalSeconds,
    OptionalInt battery,
    Optional<Boolean> mains,
    Optional<Boolean> tamper) {
  public static final int MAX_INTERVAL_SECONDS = 24 * 3600;
}
