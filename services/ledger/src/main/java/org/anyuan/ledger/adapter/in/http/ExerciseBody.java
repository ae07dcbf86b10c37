package org.anyuan.ledger.adapter.in.http;

import java.util.List;
import org.anyuan.ledger.domain.DrillKind;
import org.anyuan.ledger.domain.ExerciseDetails;
import org.anyuan.ledger.domain.ExerciseDetails.DrillWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exercise as it is wanted. */
@Schema(name = "ExerciseRequest")
record ExerciseBody(
    @Schema(required = true, maxLength = 100) String name,
    @Schema(
            nullable = true,
            pattern = ApiDescription.ID,
            description = "Of one school; it or regionId")
        String schoolId,
    @Schema(
            nullable = true,
            pattern = ApiDescription.ID,
            description = "Of a region, with all that lies below it")
        String regionId,
    @Schema(required = true, format = "date-time", description = "In the future") String beginsAt,
    @Schema(
            required = true,
            format = "date-time",
            description = "After beginsAt, by at most 24 hours; it is over at this moment")
        String endsAt,
    @Schema(
            nullable = true,
            maxItems = DrillWindow.MOST_DEVICES,
            description =
                "Of a drill window: whose presses, without a mode of their own, ring as \"drill,"
                    + " verify\", and count as real 30 s later unless a person confirms the drill")
        List<String> deviceIds,
    @Schema(
            nullable = true,
            implementation = DrillKind[].class,
            description =
                "Of a drill window: of which kinds. DURESS and SILENT_PANIC are never among them")
        List<String> kinds,
    @Schema(description = "Of a change: the version that was read; another one is a conflict (409)")
        Long version) {

  ExerciseDetails details(String id) {
    return ExerciseDetails.of(
        id, name, schoolId, regionId, beginsAt, endsAt, DrillWindow.of(deviceIds, kinds));
  }
}
