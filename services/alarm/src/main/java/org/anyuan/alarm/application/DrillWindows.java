package org.anyuan.alarm.application;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.anyuan.alarm.domain.Press;
import org.anyuan.common.directory.Directory;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Exercise;

/**
 * Which drill window a press belongs to. Until the topics were read to their end there is none:
 * what is known may be old, a window may have been cancelled, and then a press is real.
 */
final class DrillWindows {
  /** Whoever is threatened must be heard at once, whatever a window lists. */
  private static final Set<AlarmKind> NEVER =
      EnumSet.of(
          AlarmKind.ALARM_KIND_DURESS,
          AlarmKind.ALARM_KIND_SILENT_PANIC,
          AlarmKind.ALARM_KIND_CANCEL);

  private final Directory directory;

  DrillWindows(Directory directory) {
    this.directory = directory;
  }

  Optional<String> of(Press press, SchoolRef school, Instant receivedAt) {
    if (press.namesItsMode()
        || press.restoral()
        || NEVER.contains(press.kind())
        || !directory.ready()) {
      return Optional.empty();
    }
    return directory
        .drill(school, press.deviceId(), press.kind(), receivedAt)
        .map(Exercise::getExerciseId);
  }
}
