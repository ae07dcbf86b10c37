package org.anyuan.alarm.application.supervision;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.anyuan.proto.device.v1.DeviceState;

/** A store in memory, which outlives the copies that a test makes. */
final class KeptStore implements SupervisionStore {
  final Map<String, StatusRow> rows = new TreeMap<>();
  final Map<String, CoverageGap> gaps = new TreeMap<>();
  final Map<String, SchoolPaths> paths = new TreeMap<>();
  final List<DeviceEvent> events = new ArrayList<>();
  Optional<String> leader = Optional.empty();
  boolean away;
  int writes;

  @Override
  public Uni<Boolean> lead(String holder, Duration lease) {
    if (away) {
      return Uni.createFrom().failure(new IllegalStateException("away"));
    }
    if (leader.isEmpty()) {
      leader = Optional.of(holder);
    }
    return Uni.createFrom().item(leader.get().equals(holder));
  }

  @Override
  public Uni<Void> resign(String holder) {
    leader = Optional.empty();
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<List<StatusRow>> statuses(String afterId, int most) {
    return Uni.createFrom()
        .item(
            rows.values().stream()
                .filter(row -> row.deviceId().compareTo(afterId) > 0)
                .limit(most)
                .toList());
  }

  @Override
  public Uni<List<CoverageGap>> openGaps(String afterSchoolId, int most) {
    return Uni.createFrom()
        .item(
            gaps.values().stream()
                .filter(gap -> !(gap instanceof CoverageGap.Closed))
                .filter(gap -> gap.facts().schoolId().compareTo(afterSchoolId) > 0)
                .toList());
  }

  @Override
  public Uni<Boolean> write(String holder, Batch batch) {
    if (away) {
      return Uni.createFrom().failure(new IllegalStateException("away"));
    }
    if (!leader.filter(holder::equals).isPresent()) {
      return Uni.createFrom().item(false);
    }
    writes++;
    batch.statuses().forEach(row -> rows.put(row.deviceId(), row));
    batch.gone().forEach(rows::remove);
    batch.gaps().forEach(gap -> gaps.put(gap.facts().schoolId(), gap));
    batch.schools().forEach(school -> paths.put(school.schoolId(), school));
    events.addAll(batch.events());
    return Uni.createFrom().item(true);
  }

  @Override
  public Uni<Integer> forget() {
    return Uni.createFrom().item(0);
  }

  List<DeviceState> statesOf(String deviceId) {
    return events.stream()
        .filter(DeviceEvent::hasStatusChanged)
        .map(DeviceEvent::getStatusChanged)
        .filter(status -> status.getDeviceId().equals(deviceId))
        .map(status -> status.getState())
        .toList();
  }

  long count(DeviceState state) {
    return events.stream()
        .filter(e -> e.hasStatusChanged() && e.getStatusChanged().getState() == state)
        .count();
  }

  List<DeviceEvent.EventCase> casesOf(String schoolId) {
    return events.stream()
        .filter(e -> e.getSchoolId().equals(schoolId) && !e.hasStatusChanged())
        .map(DeviceEvent::getEventCase)
        .toList();
  }
}
