package org.anyuan.ledger.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.DrillKind;
import org.anyuan.ledger.domain.Exercise;
import org.anyuan.ledger.domain.ExerciseDetails;
import org.anyuan.ledger.domain.ExerciseDetails.DrillWindow;
import org.anyuan.ledger.domain.ExerciseId;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.SchoolId;

@Entity
@Table(name = "exercises")
class ExerciseRow {
  @Id String id;
  String name;
  String schoolId;
  String regionId;
  String regionPath;
  Instant beginsAt;
  Instant endsAt;
  String deviceIds;
  String kinds;
  long version;
  boolean cancelled;

  Exercise read(JsonColumns json) {
    var drill =
        new DrillWindow(
            json.strings(deviceIds).stream().map(DeviceId::new).toList(),
            json.strings(kinds).stream().map(DrillKind::valueOf).toList());
    var details =
        new ExerciseDetails(
            new ExerciseId(id),
            name,
            Optional.ofNullable(schoolId).map(SchoolId::new),
            Optional.ofNullable(regionId).map(RegionId::new),
            beginsAt,
            endsAt,
            drill);
    return new Exercise(details, new RegionPath(regionPath), version, cancelled);
  }

  void write(Exercise exercise, JsonColumns json) {
    var details = exercise.details();
    id = details.id().value();
    name = details.name();
    schoolId = details.school().map(SchoolId::value).orElse(null);
    regionId = details.region().map(RegionId::value).orElse(null);
    regionPath = exercise.path().value();
    beginsAt = details.beginsAt();
    endsAt = details.endsAt();
    deviceIds = json.text(details.drill().devices().stream().map(DeviceId::value).toList());
    kinds = json.text(details.drill().kinds().stream().map(DrillKind::name).toList());
    version = exercise.version();
    cancelled = exercise.cancelled();
  }
}
