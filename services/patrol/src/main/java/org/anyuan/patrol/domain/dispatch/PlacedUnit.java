package org.anyuan.patrol.domain.dispatch;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.patrol.domain.unit.Unit;

/**
 * A unit and where it is.
 *
 * @param live where it last said it was; absent where it has said nothing, or too long ago
 */
public record PlacedUnit(Unit unit, Optional<LivePosition> live) {
  /** A position that was measured on the ground. */
  public record LivePosition(Position position, Instant measuredAt) {}

  /** The live position, or else its station. */
  public Optional<Position> position() {
    return live.map(LivePosition::position).or(() -> unit.details().station());
  }
}
