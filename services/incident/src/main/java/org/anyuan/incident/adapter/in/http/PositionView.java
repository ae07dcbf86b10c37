package org.anyuan.incident.adapter.in.http;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.anyuan.proto.common.v1.Position;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Position", description = "Degrees in CGCS2000")
record PositionView(
    @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
    @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude) {

  static PositionView of(Position position) {
    return new PositionView(position.getLongitude(), position.getLatitude());
  }

  Position message() {
    return Position.newBuilder().setLongitude(longitude).setLatitude(latitude).build();
  }
}
