package org.anyuan.patrol.domain.unit;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;

/**
 * A unit as it stands.
 *
 * @param path its region's, which row-level security goes by
 */
public record Unit(
    UnitDetails details, RegionPath path, UnitStatus status, boolean retired, long version) {
  public UnitId id() {
    return details.id();
  }

  /** What is wanted beside what is; what a unit does now is not changed by this. */
  public static Outcome<Unit> register(
      UnitDetails wanted, Optional<Unit> current, RegionPath path, Instant now) {
    if (current.isEmpty()) {
      return new Outcome.Changed<>(new Unit(wanted, path, new UnitStatus.OffDuty(now), false, 1));
    }
    var unit = current.get();
    if (unit.retired) {
      return Outcome.refused(Reason.CONFLICT, "id", "the unit is retired");
    }
    return unit.details.equals(wanted) && unit.path.equals(path)
        ? new Outcome.Unchanged<>(unit)
        : new Outcome.Changed<>(new Unit(wanted, path, unit.status, false, unit.version + 1));
  }

  public Outcome<Unit> on(UnitCommand command, Instant now) {
    if (retired) {
      return Outcome.refused(Reason.CONFLICT, "unitId", "the unit is retired");
    }
    return switch (UnitLifecycle.decide(status, command, now)) {
      case Outcome.Changed<UnitStatus>(var next) ->
          new Outcome.Changed<>(new Unit(details, path, next, false, version + 1));
      case Outcome.Unchanged<UnitStatus> _ -> new Outcome.Unchanged<>(this);
      case Outcome.Refused<UnitStatus>(var reason, var field, var message) ->
          Outcome.refused(reason, field, details.callSign() + ": " + message);
    };
  }

  /** Only what is off duty: nobody loses a unit that is on its way. */
  public Outcome<Unit> retire() {
    if (retired) {
      return new Outcome.Unchanged<>(this);
    }
    return status instanceof UnitStatus.OffDuty
        ? new Outcome.Changed<>(new Unit(details, path, status, true, version + 1))
        : Outcome.refused(Reason.CONFLICT, "id", "the unit is on duty");
  }

  public boolean available() {
    return !retired && status instanceof UnitStatus.Available;
  }
}
