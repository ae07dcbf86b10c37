package org.anyuan.notify.domain.feed;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;

/**
 * An incident as any feed may show it at all: no person, no room, no device, no word that anybody
 * said.
 *
 * @param addressees where it was handed or escalated to so far
 * @param worst the gravest that it was
 */
public record Seen(
    IncidentId incident,
    long version,
    School school,
    List<RegionPath> addressees,
    Mode mode,
    Stage stage,
    Severity severity,
    Severity worst,
    List<AlarmKind> kinds,
    boolean confirmed,
    boolean major,
    Optional<Ending> ending,
    Optional<IncidentId> mergedInto,
    List<String> buildings,
    Help help,
    Instant openedAt) {

  /** Where it is. */
  public record School(SchoolId id, String name, RegionPath path, RegionId county) {}

  public Seen {
    addressees = List.copyOf(addressees);
    kinds = List.copyOf(kinds);
    buildings = List.copyOf(buildings);
  }

  /** The school must see and hear nothing of it. */
  public boolean silent() {
    return kinds.stream().anyMatch(AlarmKind::silent);
  }

  /** Whoever was told of it hears how it goes on. */
  public Seen after(Seen before) {
    var all = new LinkedHashSet<>(before.addressees);
    all.addAll(addressees);
    return new Seen(
        incident,
        version,
        school,
        List.copyOf(all),
        mode,
        stage,
        severity,
        before.worst.compareTo(worst) > 0 ? before.worst : worst,
        kinds,
        confirmed,
        major,
        ending,
        mergedInto,
        buildings,
        help,
        openedAt);
  }

  /** To tell whether another version says the same. */
  public Seen withVersion(long other) {
    return new Seen(
        incident,
        other,
        school,
        addressees,
        mode,
        stage,
        severity,
        worst,
        kinds,
        confirmed,
        major,
        ending,
        mergedInto,
        buildings,
        help,
        openedAt);
  }
}
