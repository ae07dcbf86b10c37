package org.anyuan.ledger.adapter.in.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.PositionBody;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.ledger.application.WantedCamera;
import org.anyuan.ledger.domain.CameraDetails;
import org.anyuan.ledger.domain.CameraLink;
import org.anyuan.ledger.domain.FieldOfView;
import org.anyuan.ledger.domain.Space;
import org.anyuan.ledger.domain.SpaceType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A camera as it is wanted. */
@Schema(name = "CameraRequest")
record CameraBody(
    @Schema(pattern = ApiDescription.ID) String id,
    @Schema(required = true, pattern = ApiDescription.ID) String schoolId,
    @Schema(required = true, minLength = 1, maxLength = 100) String name,
    @Schema(required = true, description = "Where it hangs") PlaceBody place,
    @Schema(
            required = true,
            minItems = 1,
            maxItems = FieldOfView.MOST,
            description = "The rooms and areas that it sees")
        List<SpaceBody> views,
    @Schema(
            nullable = true,
            maxLength = CameraLink.LONGEST,
            description =
                "rtsps or https, without a user name or a password. Sealed for the incident service"
                    + " and answered to nobody here. Absent leaves the one there is, empty takes it"
                    + " away")
        String streamLink,
    @Schema(
            nullable = true,
            maxLength = CameraLink.LONGEST,
            description = "https; otherwise as the stream's")
        String snapshotLink,
    @Schema(nullable = true, pattern = "[0-9]{20}", description = "Its GB/T 28181 code")
        String channelCode,
    @Schema(defaultValue = "true") Boolean enabled,
    @Schema(description = "Of a change: the version that was read; another one is a conflict (409)")
        Long version) {

  /** Where a camera hangs. */
  @Schema(name = "CameraPlace")
  record PlaceBody(
      @Schema(maxLength = 100) String building,
      @Schema(maxLength = 100) String floor,
      @Schema(maxLength = 100) String room,
      @Schema(maxLength = 100) String area,
      @Schema(required = true, implementation = SpaceType.class) String spaceType,
      @Schema(nullable = true) PositionBody position) {
    Space toSpace() {
      return Space.of("place", building, floor, room, area, spaceType);
    }
  }

  /** A hash of the request is kept, and none of what may be guessed. */
  CameraBody withoutLinks() {
    return new CameraBody(
        id, schoolId, name, place, views, null, null, channelCode, enabled, version);
  }

  WantedCamera wanted(String pathId) {
    if (place == null) {
      throw new InvalidField("place", "required");
    }
    var details =
        CameraDetails.of(
            Ids.agreed(pathId, id),
            schoolId,
            name,
            place.toSpace(),
            Optional.ofNullable(place.position()).map(p -> p.toPosition("place.position")),
            FieldOfView.of(spaces()),
            channelCode,
            !Boolean.FALSE.equals(enabled));
    return WantedCamera.of(details, streamLink, snapshotLink);
  }

  private List<Space> spaces() {
    var given = Optional.ofNullable(views).orElse(List.of());
    if (given.size() > FieldOfView.MOST) {
      throw new InvalidField("views", "at most " + FieldOfView.MOST);
    }
    var spaces = new ArrayList<Space>();
    for (var view : given) {
      var field = "views[" + spaces.size() + "]";
      if (view == null) {
        throw new InvalidField(field, "required");
      }
      spaces.add(view.toSpace(field));
    }
    return spaces;
  }
}
