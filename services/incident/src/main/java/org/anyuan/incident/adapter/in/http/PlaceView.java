package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.anyuan.proto.common.v1.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Place", description = "Where in a school, in the school's own words")
record PlaceView(
    @Size(max = 100) @Plain String building,
    @Size(max = 100) @Plain String floor,
    @Size(max = 100) @Plain String room,
    @Valid PositionView position) {

  static PlaceView of(Place place) {
    return new PlaceView(
        Times.text(place.getBuilding()),
        Times.text(place.getFloor()),
        Times.text(place.getRoom()),
        place.hasPosition() ? PositionView.of(place.getPosition()) : null);
  }

  Place message() {
    var place = Place.newBuilder();
    if (building != null) {
      place.setBuilding(building.strip());
    }
    if (floor != null) {
      place.setFloor(floor.strip());
    }
    if (room != null) {
      place.setRoom(room.strip());
    }
    if (position != null) {
      place.setPosition(position.message());
    }
    return place.build();
  }
}
