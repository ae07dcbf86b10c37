package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One press, as the alarm service took it in.
 *
 * @param modeByDefault the device named no mode; {@code mode} is ACTUAL then
 * @param drillWindow the exercise that lists its device and kind, if one ran when it was received
 * @param restoral no press: an input of a panel is at rest again
 */
public record Signal(
    SignalId id,
    DeviceId device,
    AlarmKind kind,
    Mode mode,
    boolean modeByDefault,
    Optional<String> drillWindow,
    boolean restoral,
    Instant receivedAt,
    School school,
    Place place,
    String text,
    List<MediaLink> media) {

  SignalRef ref() {
    return new SignalRef(id, device, kind, place, receivedAt);
  }
}
