package org.anyuan.patrol.adapter.in.http;

import java.util.List;
import java.util.Set;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.domain.calendar.Peak;
import org.anyuan.patrol.domain.duty.Assignment;
import org.anyuan.patrol.domain.duty.Spot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands at a spot on every school day of a time. */
@Schema(name = "AssignmentBody")
record AssignmentBody(
    @Schema(required = true, description = "POST or ROAD_SECTION") String spotKind,
    @Schema(required = true) String spotId,
    @Schema(required = true) HolderBody holder,
    @Schema(description = "ARRIVAL, DISMISSAL; left out: both") List<String> peaks,
    @Schema(required = true, description = "A day") String from,
    @Schema(required = true, description = "The last day, at most 400 days later") String to) {
  Assignment.Details details() {
    if (Given.list(peaks).size() > 2) {
      throw new InvalidField("peaks", "each once");
    }
    return Assignment.Details.of(
        Text.oneOf("spotKind", Spot.Kind.class, spotKind),
        spotId,
        "",
        Given.required("holder", holder).holder(),
        Set.copyOf(
            Given.list(peaks).stream()
                .map(p -> Text.oneOf("peaks", Peak.class, p))
                .distinct()
                .toList()),
        Given.day("from", from),
        Given.day("to", to));
  }
}
