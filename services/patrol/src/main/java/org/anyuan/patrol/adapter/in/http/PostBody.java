package org.anyuan.patrol.adapter.in.http;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.http.PositionBody;
import org.anyuan.patrol.domain.post.PostDetails;
import org.anyuan.patrol.domain.post.PostRole;
import org.anyuan.patrol.domain.post.Staffing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A guard post as a county names it. */
@Schema(name = "PostBody")
record PostBody(
    @Schema(required = true) String schoolId,
    @Schema(required = true, maxLength = 60, description = "In the school's words, such as 东门")
        String gate,
    @Schema(required = true) PositionBody position,
    @Schema(minimum = "20", maximum = "2000", defaultValue = "150") Integer radiusMetres,
    @Schema(maxLength = 60, description = "The label of the unit that executes it") String unit,
    @Schema(description = "People by role; left out: the usual ones of the school's type")
        Map<PostRole, Integer> staffing,
    @Schema(description = "RFC 3339: by when somebody has to stand there") String dueAt) {
  PostDetails details(String within) {
    return PostDetails.of(
        schoolId,
        gate,
        position == null ? null : position.toPosition(within + "position"),
        radiusMetres,
        unit);
  }

  Optional<Staffing> ownStaffing() {
    return Optional.ofNullable(staffing).map(s -> Staffing.ofPost("staffing", s));
  }

  Optional<Instant> due() {
    return Given.instant("dueAt", dueAt);
  }
}
