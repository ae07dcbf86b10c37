package org.anyuan.common.http;

import java.util.Optional;
import org.anyuan.common.geo.Datum;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.InvalidField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A position, given or answered. */
@Schema(name = "Position")
public record PositionBody(
    @Schema(required = true, minimum = "-180", maximum = "180", description = "Degrees east")
        Double longitude,
    @Schema(required = true, minimum = "-90", maximum = "90", description = "Degrees north")
        Double latitude,
    @Schema(
            defaultValue = "CGCS2000",
            description = "Given: what the degrees are in. Answered: always CGCS2000")
        Datum datum) {
  public static PositionBody of(Position position) {
    return new PositionBody(position.longitude(), position.latitude(), Datum.CGCS2000);
  }

  public Position toPosition(String field) {
    if (longitude == null || latitude == null) {
      throw new InvalidField(field + (longitude == null ? ".longitude" : ".latitude"), "required");
    }
    try {
      return Position.of(Optional.ofNullable(datum).orElse(Datum.CGCS2000), longitude, latitude);
    } catch (InvalidField e) {
      throw new InvalidField(field + "." + e.field(), e.getMessage());
    }
  }
}
