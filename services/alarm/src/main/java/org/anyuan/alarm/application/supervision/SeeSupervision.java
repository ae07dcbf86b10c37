package org.anyuan.alarm.application.supervision;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.anyuan.alarm.application.supervision.SupervisionQueries.StatusFilter;
import org.anyuan.alarm.domain.supervision.Condition.Awaited;
import org.anyuan.alarm.domain.supervision.ListeningTime;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.region.Scope;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.School;

/** How devices do, with what this copy heard of them since their rows were written. */
@Singleton
public class SeeSupervision {
  private final SupervisionQueries queries;
  private final SupervisionSettings settings;
  private final Sightings sightings;
  private final ListeningTime time;
  private final Directory directory;
  private final Clock clock;

  SeeSupervision(
      SupervisionQueries queries,
      SupervisionSettings settings,
      Sightings sightings,
      ListeningTime time,
      Directory directory,
      Clock clock) {
    this.queries = queries;
    this.settings = settings;
    this.sightings = sightings;
    this.time = time;
    this.directory = directory;
    this.clock = clock;
  }

  public Uni<List<StatusRow>> statuses(Scope scope, StatusFilter filter) {
    return queries
        .statuses(scope, filter)
        .map(rows -> rows.stream().map(this::newestSighting).toList());
  }

  /** Empty where there is no such device in use within the scope. */
  public Uni<Optional<StatusRow>> status(Scope scope, String deviceId) {
    return queries
        .status(scope, deviceId)
        .map(row -> row.map(this::newestSighting).or(() -> awaited(scope, deviceId)));
  }

  /** It was registered a moment ago: nothing was written of it yet. */
  private Optional<StatusRow> awaited(Scope scope, String deviceId) {
    return directory
        .device(deviceId)
        .filter(device -> device.getEnabled() && !device.getRetired())
        .map(device -> awaited(device, region(device.getSchoolId())))
        .filter(row -> scope.allows(row.regionPath(), row.schoolId()))
        .map(this::newestSighting);
  }

  private StatusRow awaited(Device device, String regionPath) {
    return new StatusRow(
        device.getDeviceId(),
        device.getSchoolId(),
        regionPath,
        new Awaited(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        Optional.empty(),
        device.getHeartbeatSeconds() > 0
            ? device.getHeartbeatSeconds()
            : SupervisionSettings.seconds(settings.interval(), device.getProtocol()),
        false,
        OptionalInt.empty());
  }

  private String region(String schoolId) {
    return directory.school(schoolId).map(s -> s.getRef().getRegionPath()).orElse("/");
  }

  private StatusRow newestSighting(StatusRow row) {
    var heard = sightings.lastHeard(row.deviceId());
    if (heard.isEmpty()) {
      return row;
    }
    Instant here = clock.instant().minusMillis(100L * Math.max(0, time.now() - heard.getAsInt()));
    return row.lastSeenAt().filter(stored -> stored.isAfter(here)).isPresent()
        ? row
        : row.seen(Optional.of(here.truncatedTo(ChronoUnit.MILLIS)));
  }

  /** Empty where the registry does not know it. */
  public Optional<String> schoolName(String schoolId) {
    return directory.school(schoolId).map(School::getRef).map(SchoolRef::getName);
  }
}
