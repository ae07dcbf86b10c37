package org.anyuan.ledger.adapter.in.http;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.PositionBody;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.ledger.domain.Building;
import org.anyuan.ledger.domain.SchoolDetails;
import org.anyuan.ledger.domain.SchoolDetails.DailyLife;
import org.anyuan.ledger.domain.SchoolType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school as it is wanted. */
@Schema(name = "SchoolRequest")
record SchoolBody(
    @Schema(pattern = ApiDescription.ID) String id,
    @Schema(required = true, minLength = 1, maxLength = 100) String name,
    @Schema(maxLength = 200) String englishName,
    @Schema(required = true, implementation = SchoolType.class) String type,
    @Schema(
            required = true,
            pattern = ApiDescription.ID,
            description = "Its police-station area, or what it hangs below directly")
        String regionId,
    @Schema(maxLength = 100) String policeStationName,
    @Schema(required = true) PositionBody position,
    @Schema(maxItems = Building.MOST_BUILDINGS) List<BuildingBody> buildings,
    @Schema(pattern = TIME, description = "HH:mm, Asia/Shanghai") String arrivalTime,
    @Schema(pattern = TIME, description = "HH:mm, Asia/Shanghai") String dismissalTime,
    @Schema(description = "Invented, for demonstration") Boolean demo,
    @Schema(description = "Of a change: the version that was read; another one is a conflict (409)")
        Long version) {
  private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  /** A building and its rooms, in the school's own words. */
  @Schema(name = "Building")
  record BuildingBody(
      @Schema(required = true, minLength = 1, maxLength = 100) String name,
      @Schema(
              maxItems = Building.MOST_ROOMS,
              description = "1 to 100 characters each; at most 2000 in a school")
          List<String> rooms) {
    Building toBuilding() {
      return Building.of(name, Optional.ofNullable(rooms).orElse(List.of()));
    }

    static BuildingBody of(Building building) {
      return new BuildingBody(building.name(), building.rooms());
    }
  }

  SchoolDetails details(String pathId) {
    if (position == null) {
      throw new InvalidField("position", "required");
    }
    var daily =
        DailyLife.of(
            Optional.ofNullable(buildings).orElse(List.of()).stream()
                .map(building -> Ids.required(building).toBuilding())
                .toList(),
            arrivalTime,
            dismissalTime);
    return SchoolDetails.of(
        Ids.agreed(pathId, id),
        name,
        englishName,
        type,
        regionId,
        policeStationName,
        position.toPosition("position"),
        daily,
        Boolean.TRUE.equals(demo));
  }
}
