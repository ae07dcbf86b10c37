package org.anyuan.ledger.adapter.out.postgres;

import com.google.protobuf.Message;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.DrillKind;
import org.anyuan.ledger.domain.Exercise;
import org.anyuan.ledger.domain.ExerciseId;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.proto.common.v1.AlarmKind;

final class ExerciseMapping implements RowMapping<ExerciseId, Exercise, ExerciseRow> {
  private final JsonColumns json;

  ExerciseMapping(JsonColumns json) {
    this.json = json;
  }

  @Override
  public Class<ExerciseRow> entity() {
    return ExerciseRow.class;
  }

  @Override
  public ExerciseRow fresh() {
    return new ExerciseRow();
  }

  @Override
  public Exercise read(ExerciseRow row) {
    return row.read(json);
  }

  @Override
  public void write(ExerciseRow row, Exercise exercise) {
    row.write(exercise, json);
  }

  @Override
  public ExerciseId id(Exercise exercise) {
    return exercise.id();
  }

  @Override
  public long version(Exercise exercise) {
    return exercise.version();
  }

  @Override
  public String topic() {
    return Topics.LEDGER_EXERCISES;
  }

  @Override
  public Message message(Exercise exercise) {
    var details = exercise.details();
    return org.anyuan.proto.ledger.v1.Exercise.newBuilder()
        .setExerciseId(details.id().value())
        .setName(details.name())
        .setSchoolId(details.school().map(SchoolId::value).orElse(""))
        .setRegionId(details.region().map(RegionId::value).orElse(""))
        .setBeginsAt(Timestamps.of(details.beginsAt()))
        .setEndsAt(Timestamps.of(details.endsAt()))
        .addAllDeviceIds(details.drill().devices().stream().map(DeviceId::value).toList())
        .addAllKinds(
            details.drill().kinds().stream()
                .map(kind -> AlarmKind.valueOf("ALARM_KIND_" + kind.name()))
                .toList())
        .setVersion(exercise.version())
        .setCancelled(exercise.cancelled())
        .build();
  }

  @Override
  public Where where(Exercise exercise) {
    return new Where(exercise.path().ids().getLast(), exercise.path().value());
  }

  @Override
  public Map<String, String> facts(Exercise exercise) {
    var details = exercise.details();
    return Map.of(
        "name", details.name(),
        "schoolId", details.school().map(SchoolId::value).orElse(""),
        "regionId", details.region().map(RegionId::value).orElse(""),
        "beginsAt", details.beginsAt().toString(),
        "endsAt", details.endsAt().toString(),
        "deviceIds",
            details.drill().devices().stream()
                .map(DeviceId::value)
                .collect(Collectors.joining(" ")),
        "kinds",
            details.drill().kinds().stream().map(DrillKind::name).collect(Collectors.joining(" ")),
        "cancelled", Boolean.toString(exercise.cancelled()));
  }
}
