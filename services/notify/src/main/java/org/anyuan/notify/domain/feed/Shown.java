package org.anyuan.notify.domain.feed;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.Severity;

/**
 * An incident as a lane may know it. Each lane's is built by naming what it may know, never by
 * leaving out what it may not: what is added to an incident later is shown to nobody by that alone.
 */
public record Shown(
    IncidentId incident,
    Seen.School school,
    Mode mode,
    Category category,
    Stage stage,
    Optional<Severity> severity,
    boolean major,
    List<AlarmKind> kinds,
    List<String> buildings,
    Optional<Help> help,
    Optional<Ending> ending,
    Optional<IncidentId> mergedInto,
    Optional<Instant> openedAt,
    boolean quiet) {

  /** Absent: the lane does not know of it. */
  public static Optional<Shown> of(Seen seen, Lane lane) {
    return switch (lane) {
      case POLICE, EDUCATION -> Optional.of(forDesk(seen));
      case MEDIA ->
          seen.major() && seen.confirmed() ? Optional.of(forMedia(seen)) : Optional.empty();
      case SCHOOL -> Optional.of(forSchool(seen));
    };
  }

  /** To whom the later one is news. */
  public static Set<Lane> news(Optional<Seen> before, Seen after) {
    var lanes = EnumSet.noneOf(Lane.class);
    for (var lane : Lane.values()) {
      var now = of(after, lane);
      if (now.isPresent() && !now.equals(before.flatMap(seen -> of(seen, lane)))) {
        lanes.add(lane);
      }
    }
    return lanes;
  }

  private static Shown forDesk(Seen seen) {
    return new Shown(
        seen.incident(),
        seen.school(),
        seen.mode(),
        Category.of(seen.kinds()),
        seen.stage(),
        Optional.of(seen.severity()),
        seen.major(),
        seen.kinds(),
        seen.buildings(),
        Optional.of(seen.help()),
        seen.ending(),
        seen.mergedInto(),
        Optional.of(seen.openedAt()),
        false);
  }

  /** Neither a building nor when it was pressed; whether it is over, not how far it is. */
  private static Shown forMedia(Seen seen) {
    return new Shown(
        seen.incident(),
        seen.school(),
        seen.mode(),
        Category.of(seen.kinds()),
        seen.stage().over() ? Stage.CLOSED : Stage.CONFIRMED,
        Optional.of(seen.severity()),
        true,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /**
   * That help was called, for which building, and how near it is. Of a silent alarm those whom the
   * school has named learn that there is one, in nothing that says so to whoever looks on.
   */
  private static Shown forSchool(Seen seen) {
    var quiet = seen.silent();
    return new Shown(
        seen.incident(),
        seen.school(),
        seen.mode(),
        quiet ? Category.SECURITY : Category.of(seen.kinds()),
        seen.stage().over() ? Stage.CLOSED : seen.stage(),
        Optional.empty(),
        false,
        quiet ? List.of() : seen.kinds(),
        quiet ? List.of() : seen.buildings(),
        Optional.of(seen.help()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(seen.openedAt()),
        quiet);
  }
}
