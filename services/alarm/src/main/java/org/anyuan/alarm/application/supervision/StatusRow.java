package org.anyuan.alarm.application.supervision;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.anyuan.alarm.domain.supervision.Condition;

/**
 * How a device does, as it was told.
 *
 * @param since when it came to be so
 * @param lastSeenAt to a second or so; empty where it was never heard
 * @param intervalSaid the interval is the device's own word
 * @param battery percent
 */
public record StatusRow(
    String deviceId,
    String schoolId,
    String regionPath,
    Condition condition,
    Instant since,
    Optional<Instant> lastSeenAt,
    int intervalSeconds,
    boolean intervalSaid,
    OptionalInt battery) {
  public StatusRow seen(Optional<Instant> at) {
    return new StatusRow(
        deviceId,
        schoolId,
        regionPath,
        condition,
        since,
        at,
        intervalSeconds,
        intervalSaid,
        battery);
  }
}
