package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.anyuan.proto.common.v1.SchoolRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A school as it stood when the alarm came.
 *
 * @param regionPath ids from the root with slashes around
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "School")
record SchoolView(
    String schoolId,
    String name,
    @Schema(examples = "/420000/420100/420106/420106-p01/") String regionPath,
    String stationRegionId,
    String countyRegionId,
    PositionView position) {

  static SchoolView of(SchoolRef school) {
    return new SchoolView(
        school.getSchoolId(),
        school.getName(),
        school.getRegionPath(),
        Times.text(school.getStationRegionId()),
        Times.text(school.getCountyRegionId()),
        school.hasPosition() ? PositionView.of(school.getPosition()) : null);
  }

  /** For the public's questions: which school and where, no finer. */
  static SchoolView named(SchoolRef school) {
    return new SchoolView(
        school.getSchoolId(), school.getName(), school.getRegionPath(), null, null, null);
  }
}
