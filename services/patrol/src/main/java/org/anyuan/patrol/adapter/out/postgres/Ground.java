package org.anyuan.patrol.adapter.out.postgres;

import java.util.Optional;
import org.anyuan.common.geo.Position;

/** Two columns as a position, and back. */
final class Ground {
  private Ground() {}

  static Optional<Position> position(Double longitude, Double latitude) {
    return longitude == null ? Optional.empty() : Optional.of(new Position(longitude, latitude));
  }

  static Double longitude(Optional<Position> position) {
    return position.map(Position::longitude).orElse(null);
  }

  static Double latitude(Optional<Position> position) {
    return position.map(Position::latitude).orElse(null);
  }
}
