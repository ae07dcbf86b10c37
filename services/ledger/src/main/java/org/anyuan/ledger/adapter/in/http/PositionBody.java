package org.anyuan.ledger.adapter.in.http;

import java.util.Optional;
import org.anyuan.ledger.domain.Datum;
import org.anyuan.ledger.domain.InvalidField;
import org.anyuan.ledger.domain.Position;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A position, given or answered. */
@Schema(name = "Position")
record PositionBody(
    @Schema(required = true, minimum = "-180", maximum = "180", description = "Degrees east")
        Double longitude,
    @Schema(required = true, minimum = "-90", maximum = "90", description = "Degrees north")
        Double latitude,
    @Schema(
            defaultValue = "CGCS2000",
            description = "Given: what the degrees are in. Answered: always CGCS2000")
        Datum datum) {
  static PositionBody of(Position position) {
    return new PositionBody(position.longitude(), position.latitude(), Datum.CGCS2000);
  }

  Position toPosition(String field) {
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
