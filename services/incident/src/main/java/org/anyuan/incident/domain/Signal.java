package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.List;

/** One press, as the alarm service took it in. */
public record Signal(
    SignalId id,
    DeviceId device,
    AlarmKind kind,
    Mode mode,
    Instant receivedAt,
    School school,
    Place place,
    String text,
    List<MediaLink> media) {

  SignalRef ref() {
    return new SignalRef(id, device, kind, place, receivedAt);
  }
}
