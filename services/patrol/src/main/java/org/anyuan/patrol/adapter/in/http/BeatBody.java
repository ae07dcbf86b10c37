package org.anyuan.patrol.adapter.in.http;

import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.patrol.domain.beat.Beat;
import org.anyuan.patrol.domain.beat.GridId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one unit patrols of a grid. */
@Schema(name = "BeatBody")
record BeatBody(
    @Schema(required = true) String gridId,
    @Schema(required = true, maxLength = 60) String name,
    @Schema(required = true, maxLength = 60, description = "The label of the unit") String unit,
    @Schema(required = true, minItems = 1, maxItems = 200, description = "Within the grid")
        List<String> schoolIds,
    @Schema(description = "Of a change: the version that was read") Long version) {
  Beat.Details details() {
    if (Given.list(schoolIds).stream().anyMatch(id -> id == null)) {
      throw new InvalidField("schoolIds", "no gaps");
    }
    return Beat.Details.of(GridId.of("gridId", gridId), name, unit, Given.list(schoolIds));
  }
}
