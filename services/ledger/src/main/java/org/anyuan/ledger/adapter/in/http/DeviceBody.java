package org.anyuan.ledger.adapter.in.http;

import java.util.Optional;
import org.anyuan.ledger.domain.DeviceDetails;
import org.anyuan.ledger.domain.DeviceProtocol;
import org.anyuan.ledger.domain.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device as it is wanted. */
@Schema(name = "DeviceRequest")
record DeviceBody(
    @Schema(pattern = ApiDescription.ID) String id,
    @Schema(required = true, pattern = ApiDescription.ID) String schoolId,
    @Schema(
            required = true,
            pattern = "[A-Z][A-Z0-9_]{0,31}",
            description = "Such as BUTTON, PANEL, PENDANT")
        String kind,
    @Schema(required = true, implementation = DeviceProtocol.class) String protocol,
    PlaceBody place,
    @Schema(defaultValue = "true") Boolean enabled,
    @Schema(description = "Of a change: the version that was read; another one is a conflict (409)")
        Long version) {
  /** Where in a school, in the school's own words. */
  @Schema(name = "Place")
  record PlaceBody(
      @Schema(maxLength = 100) String building,
      @Schema(maxLength = 100) String floor,
      @Schema(maxLength = 100) String room,
      @Schema(nullable = true) PositionBody position) {
    Place toPlace() {
      var at = Optional.ofNullable(position).map(p -> p.toPosition("place.position"));
      return Place.of(building, floor, room, at);
    }

    static PlaceBody of(Place place) {
      return new PlaceBody(
          place.building(),
          place.floor(),
          place.room(),
          place.position().map(PositionBody::of).orElse(null));
    }
  }

  DeviceDetails details(String pathId) {
    return DeviceDetails.of(
        Ids.agreed(pathId, id),
        schoolId,
        kind,
        protocol,
        place == null ? Place.of("", "", "", Optional.empty()) : place.toPlace(),
        !Boolean.FALSE.equals(enabled));
  }
}
