package org.anyuan.patrol.domain.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.SchoolId;

/**
 * An incident, as far as dispatch has to know it.
 *
 * @param path its school's
 * @param mergedInto the incident that it became a part of
 * @param version the newest that was heard of
 */
public record KnownIncident(
    IncidentId id,
    SchoolId school,
    RegionPath path,
    Optional<Position> position,
    Mode mode,
    Set<AlarmKind> kinds,
    Severity severity,
    boolean open,
    Optional<IncidentId> mergedInto,
    Instant openedAt,
    long version) {

  public KnownIncident {
    kinds = Set.copyOf(kinds);
  }

  public KnownIncident withVersion(long other) {
    return new KnownIncident(
        id, school, path, position, mode, kinds, severity, open, mergedInto, openedAt, other);
  }

  public boolean silent() {
    return kinds.stream().anyMatch(AlarmKind::silent);
  }
}
