package org.anyuan.patrol.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.patrol.domain.dispatch.PlacedUnit;
import org.anyuan.patrol.domain.dispatch.PlacedUnit.LivePosition;
import org.anyuan.patrol.domain.dispatch.UnitGrid;
import org.anyuan.patrol.domain.unit.Unit;
import org.anyuan.patrol.domain.unit.UnitId;
import org.anyuan.patrol.domain.unit.UnitStatus;

/**
 * All units and where they are, in memory. It may be a moment behind the store, whose word alone
 * counts when a unit is sent.
 */
@ApplicationScoped
public class UnitBoard {
  private final UnitGrid grid = new UnitGrid();
  private volatile boolean complete;

  public UnitGrid grid() {
    return grid;
  }

  /** All units were read once. */
  public boolean complete() {
    return complete;
  }

  public void markComplete() {
    complete = true;
  }

  /** Dropped when a newer version is known. Where somebody is who goes off duty, is forgotten. */
  public void put(Unit unit) {
    grid.update(
        unit.id(),
        known -> {
          if (known.filter(k -> k.unit().version() > unit.version()).isPresent()) {
            return known;
          }
          var live = known.flatMap(PlacedUnit::live).filter(_ -> onDuty(unit));
          return Optional.of(new PlacedUnit(unit, live));
        });
  }

  /** Dropped when a newer one is known. */
  public void heard(Positions.Report report) {
    grid.update(
        report.unit(),
        known ->
            known.map(
                placed ->
                    onDuty(placed.unit()) && newer(report.measuredAt(), placed)
                        ? new PlacedUnit(
                            placed.unit(),
                            Optional.of(new LivePosition(report.position(), report.measuredAt())))
                        : placed));
  }

  private static boolean newer(Instant measuredAt, PlacedUnit placed) {
    return placed.live().map(live -> live.measuredAt().isBefore(measuredAt)).orElse(true);
  }

  private static boolean onDuty(Unit unit) {
    return !unit.retired() && !(unit.status() instanceof UnitStatus.OffDuty);
  }

  /** Whoever was not heard for so long is taken to be at its station again. */
  public void forgetOlderThan(Duration age, Instant now) {
    var oldest = now.minus(age);
    for (var placed : grid.all()) {
      if (isOlder(placed, oldest)) {
        grid.update(placed.unit().id(), known -> known.map(k -> without(k, oldest)));
      }
    }
  }

  private static PlacedUnit without(PlacedUnit placed, Instant oldest) {
    return isOlder(placed, oldest) ? new PlacedUnit(placed.unit(), Optional.empty()) : placed;
  }

  private static boolean isOlder(PlacedUnit placed, Instant oldest) {
    return placed.live().filter(live -> live.measuredAt().isBefore(oldest)).isPresent();
  }

  public Optional<PlacedUnit> find(UnitId id) {
    return grid.find(id);
  }
}
