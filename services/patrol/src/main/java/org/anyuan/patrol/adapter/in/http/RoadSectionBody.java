package org.anyuan.patrol.adapter.in.http;

import java.util.Map;
import org.anyuan.common.http.PositionBody;
import org.anyuan.patrol.domain.duty.RoadSection;
import org.anyuan.patrol.domain.post.PostRole;
import org.anyuan.patrol.domain.post.Staffing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key road section of a school (重点路段). */
@Schema(name = "RoadSectionBody")
record RoadSectionBody(
    @Schema(required = true) String schoolId,
    @Schema(required = true, maxLength = 60) String name,
    @Schema(required = true) PositionBody position,
    @Schema(minimum = "20", maximum = "2000", defaultValue = "200") Integer radiusMetres,
    @Schema(required = true, description = "People by role") Map<PostRole, Integer> staffing) {
  RoadSection.Details details() {
    return RoadSection.Details.of(
        schoolId,
        name,
        Given.required("position", position).toPosition("position"),
        radiusMetres,
        Staffing.of("staffing", Given.required("staffing", staffing)));
  }
}
