package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.proto.incident.v1.IncidentUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit that was reported for an incident, for the police alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IncidentUnit")
record UnitView(
    String unit,
    String dispatchId,
    @Schema(description = "ASSIGNED, EN_ROUTE, ARRIVED, CLEARED or RECALLED") String status,
    Instant reportedAt,
    Instant enRouteAt,
    Instant arrivedAt,
    Instant expectedArrivalAt) {

  static UnitView of(IncidentUnit u) {
    return new UnitView(
        u.getUnit(),
        Times.text(u.getDispatchId()),
        EnumNames.of(u.getStatus()),
        Times.at(u.hasReportedAt(), u.getReportedAt()),
        Times.at(u.hasEnRouteAt(), u.getEnRouteAt()),
        Times.at(u.hasArrivedAt(), u.getArrivedAt()),
        Times.at(u.hasExpectedArrivalAt(), u.getExpectedArrivalAt()));
  }
}
