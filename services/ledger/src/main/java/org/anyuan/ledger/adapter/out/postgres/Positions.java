package org.anyuan.ledger.adapter.out.postgres;

import java.util.Optional;
import org.anyuan.common.geo.Position;

/** Two columns, both or neither of them null. */
final class Positions {
  private Positions() {}

  static Optional<Position> read(Double longitude, Double latitude) {
    return longitude == null || latitude == null
        ? Optional.empty()
        : Optional.of(new Position(longitude, latitude));
  }
}
