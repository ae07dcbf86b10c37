package org.anyuan.notify.adapter.in.http.roster;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.domain.Lane;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new roster. */
@Schema(name = "RosterRequest")
record RosterBody(
    @Schema(required = true, maxLength = 100) String name,
    @Schema(required = true, implementation = Lane.class) String lane,
    @Schema(description = "For every lane but SCHOOL") String regionId,
    @Schema(description = "For the lane SCHOOL") String schoolId,
    @Schema(defaultValue = "false", description = "Tell whoever comes on duty shortly before")
        Boolean remind,
    @Schema(implementation = OffsetDateTime.class, description = "Absent: from now on")
        String effectiveFrom,
    @Schema(required = true) PlanBody plan) {
  Lane ofLane() {
    return Text.oneOf("lane", Lane.class, lane);
  }

  boolean reminds() {
    return Boolean.TRUE.equals(remind);
  }

  /** Another plan for a roster. */
  @Schema(name = "ReplanRequest")
  record Replan(
      @Schema(implementation = OffsetDateTime.class, description = "Absent: from now on")
          String effectiveFrom,
      @Schema(required = true, description = "That was read; another one is a conflict (409)")
          Long version,
      @Schema(required = true) PlanBody plan) {
    PlanBody given() {
      return Given.required("plan", plan);
    }
  }

  /** What else may be changed. */
  @Schema(name = "RosterChange")
  record Rename(
      @Schema(required = true, maxLength = 100) String name,
      Boolean remind,
      @Schema(required = true, description = "That was read; another one is a conflict (409)")
          Long version) {}

  static Optional<Instant> from(String effectiveFrom) {
    return Optional.ofNullable(effectiveFrom).map(text -> Read.instant("effectiveFrom", text));
  }
}
