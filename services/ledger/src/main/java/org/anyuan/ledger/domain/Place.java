package org.anyuan.ledger.domain;

import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.Text;

/** Where in a school, in the school's own words. */
public record Place(String building, String floor, String room, Optional<Position> position) {
  private static final int LONGEST = 100;

  public static Place of(String building, String floor, String room, Optional<Position> position) {
    return new Place(
        Text.optional("place.building", building, LONGEST),
        Text.optional("place.floor", floor, LONGEST),
        Text.optional("place.room", room, LONGEST),
        position);
  }
}
