package org.anyuan.patrol.domain.unit;

import java.util.Set;

/** How a unit moves, by the fastest thing that it has. */
public enum TravelMode {
  CAR,
  MOTORCYCLE,
  BICYCLE,
  FOOT;

  public static TravelMode of(Set<Equipment> equipment) {
    if (equipment.contains(Equipment.PATROL_CAR)) {
      return CAR;
    }
    if (equipment.contains(Equipment.MOTORCYCLE)) {
      return MOTORCYCLE;
    }
    return equipment.contains(Equipment.BICYCLE) ? BICYCLE : FOOT;
  }
}
