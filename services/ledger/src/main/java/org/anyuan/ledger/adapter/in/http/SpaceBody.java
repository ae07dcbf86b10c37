package org.anyuan.ledger.adapter.in.http;

import org.anyuan.ledger.domain.Space;
import org.anyuan.ledger.domain.SpaceType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a school that a camera hangs in or sees. */
@Schema(
    name = "Space",
    description =
        "In the school's own words; a building, a room or an area at least. One that is called a"
            + " dormitory, a washroom, a bathroom, a changing room, a nursing room, a medical or"
            + " counselling room is refused, by its type and by its words, in Chinese and English"
            + " (宿舍、卫生间、浴室、更衣室、母婴室、医务室、心理辅导室等处不得登记摄像机)")
record SpaceBody(
    @Schema(maxLength = 100) String building,
    @Schema(maxLength = 100) String floor,
    @Schema(maxLength = 100, description = "Indoors, such as 301; or an area, not both")
        String room,
    @Schema(maxLength = 100, description = "What has a name and is no room, such as 操场")
        String area,
    @Schema(required = true, implementation = SpaceType.class) String spaceType) {
  Space toSpace(String field) {
    return Space.of(field, building, floor, room, area, spaceType);
  }

  static SpaceBody of(Space space) {
    return new SpaceBody(
        space.building(), space.floor(), space.room(), space.area(), space.type().name());
  }
}
