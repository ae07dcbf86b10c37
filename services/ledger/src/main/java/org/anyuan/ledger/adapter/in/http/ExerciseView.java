package org.anyuan.ledger.adapter.in.http;

import java.time.Instant;
import java.util.List;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.DrillKind;
import org.anyuan.ledger.domain.Exercise;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exercise as it is. */
@Schema(name = "Exercise")
record ExerciseView(
    String id,
    String name,
    @Schema(nullable = true, description = "Absent for one of a region") String schoolId,
    @Schema(nullable = true, description = "Absent for one of a school") String regionId,
    String regionPath,
    Instant beginsAt,
    Instant endsAt,
    @Schema(description = "Empty where it is no drill window") List<String> deviceIds,
    @Schema(description = "Empty where it is no drill window") List<DrillKind> kinds,
    long version,
    boolean cancelled) {

  static ExerciseView of(Exercise exercise) {
    var details = exercise.details();
    return new ExerciseView(
        details.id().value(),
        details.name(),
        details.school().map(SchoolId::value).orElse(null),
        details.region().map(RegionId::value).orElse(null),
        exercise.path().value(),
        details.beginsAt(),
        details.endsAt(),
        details.drill().devices().stream().map(DeviceId::value).toList(),
        details.drill().kinds(),
        exercise.version(),
        exercise.cancelled());
  }
}
