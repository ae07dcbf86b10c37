package org.anyuan.notify.domain.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.Hours;
import org.anyuan.notify.domain.Span;

/** Hours in which a person wants to hear of nothing but ACTUAL alarms. */
public record Quiet(Hours hours, ZoneId zone) {
  public static Quiet of(String field, Hours hours, ZoneId zone) {
    if (hours.begins().equals(hours.ends())) {
      throw new InvalidField(field + ".ends", "another time than the begin");
    }
    return new Quiet(hours, Bounds.present(field + ".zone", zone));
  }

  /** When they are over; absent outside of them. */
  Optional<Instant> until(Instant now) {
    return Hours.daysAround(now, zone)
        .flatMap(day -> hours.on(day, zone).stream())
        .filter(span -> span.contains(now))
        .map(Span::until)
        .findFirst();
  }
}
