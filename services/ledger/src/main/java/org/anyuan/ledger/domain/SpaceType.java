package org.anyuan.ledger.domain;

import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/** What a part of a school is used for, and so whether a camera may be there or see it. */
public enum SpaceType {
  CLASSROOM(true),
  /** Of a kindergarten: where children play and learn. */
  ACTIVITY_ROOM(true),
  LABORATORY(true),
  LIBRARY(true),
  OFFICE(true),
  GUARD_ROOM(true),
  HALL(true),
  SPORTS_HALL(true),
  CANTEEN(true),
  KITCHEN(true),
  CORRIDOR(true),
  STAIRS(true),
  ENTRANCE(true),
  GATE(true),
  PERIMETER(true),
  PLAYGROUND(true),
  YARD(true),
  ROAD(true),
  PARKING(true),

  // Named so that whoever chooses one is told why not, and does not choose a neighbour instead.
  DORMITORY(false),
  NAP_ROOM(false),
  WASHROOM(false),
  BATHROOM(false),
  CHANGING_ROOM(false),
  NURSING_ROOM(false),
  MEDICAL(false),
  COUNSELLING(false);

  private final boolean open;

  SpaceType(boolean open) {
    this.open = open;
  }

  /** Never: where people sleep, wash, undress, are treated or speak in confidence. */
  public boolean mayBeFilmed() {
    return open;
  }

  static SpaceType of(String field, String value) {
    var type = Text.oneOf(field, SpaceType.class, value);
    if (!type.mayBeFilmed()) {
      throw new InvalidField(
          field, "no camera may be in or see a " + type + " (此类场所不得安装摄像机，也不得被拍摄)");
    }
    return type;
  }
}
