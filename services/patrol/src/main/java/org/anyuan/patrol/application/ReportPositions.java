package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyuan.patrol.application.Positions.Report;
import org.anyuan.patrol.domain.unit.UnitId;
import org.anyuan.patrol.domain.unit.UnitStatus;

/**
 * Takes positions in. Of each unit the newest counts, in whatever order they come; one that is too
 * old, or of a unit off duty, is not kept anywhere.
 */
@ApplicationScoped
public class ReportPositions {
  private final Patrol patrol;
  private final UnitBoard board;
  private final Crew crew;
  private final PatrolSettings settings;
  private final Clock clock;

  ReportPositions(Patrol patrol, UnitBoard board, Crew crew, PatrolSettings settings, Clock clock) {
    this.patrol = patrol;
    this.board = board;
    this.crew = crew;
    this.settings = settings;
    this.clock = clock;
  }

  /** Why one was not kept. */
  public enum Ignored {
    TOO_OLD,
    IN_THE_FUTURE,
    /** A newer one of the unit is there already, from this batch or before. */
    OVERTAKEN,
    OFF_DUTY,
    /** An officer whose badge number is not one of the unit's. */
    NOT_ONE_OF_ITS_PEOPLE,
    /** No such unit, or none that the caller may see. */
    UNKNOWN
  }

  public record IgnoredReport(UnitId unit, Instant measuredAt, Ignored why) {}

  public record Result(int kept, List<IgnoredReport> ignored) {}

  public Uni<Result> take(Actor actor, List<Report> batch) {
    var now = clock.instant();
    var ignored = new ArrayList<IgnoredReport>();
    var newest = new HashMap<UnitId, Report>();
    for (var report : batch) {
      if (report.measuredAt().isBefore(now.minus(settings.positions().oldest()))) {
        ignored.add(ignored(report, Ignored.TOO_OLD));
      } else if (report.measuredAt().isAfter(now.plus(settings.positions().ahead()))) {
        ignored.add(ignored(report, Ignored.IN_THE_FUTURE));
      } else if (!crew.allows(actor, report.unit())) {
        ignored.add(ignored(report, Ignored.NOT_ONE_OF_ITS_PEOPLE));
      } else {
        newest.merge(
            report.unit(),
            report,
            (kept, next) -> {
              var newer = next.measuredAt().isAfter(kept.measuredAt());
              ignored.add(ignored(newer ? kept : next, Ignored.OVERTAKEN));
              return newer ? next : kept;
            });
      }
    }
    if (newest.isEmpty()) {
      return Uni.createFrom().item(new Result(0, ignored));
    }
    return patrol
        .work(actor, work -> work.positions().keep(List.copyOf(newest.values()), now))
        .map(kept -> result(actor, newest, kept, ignored));
  }

  private Result result(
      Actor actor, Map<UnitId, Report> newest, Set<UnitId> kept, List<IgnoredReport> ignored) {
    newest.forEach(
        (unit, report) -> {
          if (kept.contains(unit)) {
            board.heard(report);
          } else {
            ignored.add(ignored(report, why(actor, unit)));
          }
        });
    return new Result(kept.size(), List.copyOf(ignored));
  }

  private Ignored why(Actor actor, UnitId id) {
    var unit = board.find(id).map(placed -> placed.unit());
    if (unit.isEmpty()
        || !actor
            .scope()
            .allows(
                unit.get().path().value(),
                unit.get().details().school().map(Object::toString).orElse(""))) {
      return Ignored.UNKNOWN;
    }
    return unit.get().status() instanceof UnitStatus.OffDuty ? Ignored.OFF_DUTY : Ignored.OVERTAKEN;
  }

  private static IgnoredReport ignored(Report report, Ignored why) {
    return new IgnoredReport(report.unit(), report.measuredAt(), why);
  }
}
