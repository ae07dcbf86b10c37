package org.anyuan.incident.domain;

import java.util.Optional;

/** Where in a school, in its own words; empty strings where not said. */
public record Place(String building, String floor, String room, Optional<Position> position) {
  public static final Place UNKNOWN = new Place("", "", "", Optional.empty());

  /** Positions jitter, so they do not make another place. */
  boolean samePlaceAs(Place other) {
    return building.equals(other.building) && floor.equals(other.floor) && room.equals(other.room);
  }
}
