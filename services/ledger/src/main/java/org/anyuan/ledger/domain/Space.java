package org.anyuan.ledger.domain;

import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/**
 * A part of a school where a camera may be or which it may see, in the school's own words; empty
 * where not said. Every one there is has passed {@link #of}: none is a place where nobody may be
 * filmed.
 *
 * @param room indoors, such as "301"
 * @param area what has a name and is no room, such as "操场"
 */
public record Space(String building, String floor, String room, String area, SpaceType type) {
  private static final int LONGEST = 100;

  /**
   * Checks a space.
   *
   * @param field what a message names before the part at fault
   */
  public static Space of(
      String field, String building, String floor, String room, String area, String type) {
    var space =
        new Space(
            text(field + ".building", building),
            text(field + ".floor", floor),
            text(field + ".room", room),
            text(field + ".area", area),
            SpaceType.of(field + ".spaceType", type));
    if (!space.room.isEmpty() && !space.area.isEmpty()) {
      throw new InvalidField(field + ".area", "a room or an area, not both");
    }
    if (space.building.isEmpty() && space.room.isEmpty() && space.area.isEmpty()) {
      throw new InvalidField(field, "a building, a room or an area at least");
    }
    return space;
  }

  private static String text(String field, String value) {
    return PrivateWords.none(field, Text.optional(field, value, LONGEST));
  }
}
