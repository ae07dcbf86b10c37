package org.anyuan.incident.adapter.out.postgres;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.application.ButtonTests;
import org.anyuan.incident.application.Projection.Logged;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.incident.v1.IncidentEvent;

/**
 * Presses that counted as tests, a row for each device and month. What the incident's mode is
 * counts: the signal itself may have named none.
 */
final class TestPresses {
  private TestPresses() {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Row(
      String schoolId,
      String deviceId,
      String month,
      String regionPath,
      String firstAt,
      String lastAt,
      long presses) {}

  private record Key(String school, String device, YearMonth month) {}

  private record Press(String regionPath, Instant at) {}

  static List<Row> of(List<Logged> events) {
    var presses = new LinkedHashMap<Key, List<Press>>();
    for (var logged : events) {
      test(logged.event())
          .ifPresent(
              signal -> {
                var at = Timestamps.instant(signal.getReceivedAt());
                var month = YearMonth.from(at.atZone(ButtonTests.CALENDAR));
                var school = signal.getSchool();
                presses
                    .computeIfAbsent(
                        new Key(school.getSchoolId(), signal.getDeviceId(), month),
                        _ -> new ArrayList<>())
                    .add(
                        new Press(
                            school.getRegionPath().isEmpty() ? "/" : school.getRegionPath(), at));
              });
    }
    return presses.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList();
  }

  /** A button that is let go was not pressed once more. */
  private static Optional<AlarmSignal> test(IncidentEvent event) {
    if (event.getIncident().getMode() != Mode.MODE_TEST) {
      return Optional.empty();
    }
    var signal =
        switch (event.getEventCase()) {
          case OPENED -> event.getOpened().getSignal();
          case SIGNAL_CORRELATED -> event.getSignalCorrelated().getSignal();
          default -> AlarmSignal.getDefaultInstance();
        };
    return Optional.of(signal).filter(s -> !s.getDeviceId().isEmpty() && !s.getRestoral());
  }

  private static Row row(Key key, List<Press> presses) {
    var times = presses.stream().map(Press::at).sorted().toList();
    return new Row(
        key.school(),
        key.device().replace("\u0000", ""),
        key.month().atDay(1).toString(),
        presses.getLast().regionPath(),
        times.getFirst().toString(),
        times.getLast().toString(),
        presses.size());
  }
}
