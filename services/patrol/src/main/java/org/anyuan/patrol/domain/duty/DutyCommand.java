package org.anyuan.patrol.domain.duty;

import java.time.Duration;
import java.time.Instant;
import org.anyuan.common.geo.Position;

/** What may be asked of a duty, and what time brings it. */
public sealed interface DutyCommand {
  /** Somebody for a duty that nobody has. */
  record Fill(Holder holder) implements DutyCommand {}

  record ReportAbsence(String reason) implements DutyCommand {}

  record CheckIn(Instant now, Position position, Duration grace) implements DutyCommand {}

  record CheckOut(Instant now, Position position) implements DutyCommand {}

  /** Another takes over at the spot. */
  record Relieve(Holder next, Instant now, Position position) implements DutyCommand {}

  /** The half of a swap that this duty is. */
  record Exchange(Holder with) implements DutyCommand {}

  /** Asks whether a check-in is missing. */
  record Chase(Instant now, Duration grace) implements DutyCommand {}
}
