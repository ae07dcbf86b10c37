package org.anyuan.patrol.domain.unit;

import java.time.Instant;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.unit.UnitStatus.Assigned;
import org.anyuan.patrol.domain.unit.UnitStatus.Available;
import org.anyuan.patrol.domain.unit.UnitStatus.Clearing;
import org.anyuan.patrol.domain.unit.UnitStatus.EnRoute;
import org.anyuan.patrol.domain.unit.UnitStatus.OffDuty;
import org.anyuan.patrol.domain.unit.UnitStatus.OnScene;

/**
 * What may follow what. A unit only ever moves on: a command that is late or comes again changes
 * nothing, above all not since when it is so; and what one dispatch holds, another one does not
 * get.
 */
final class UnitLifecycle {
  private UnitLifecycle() {}

  static Outcome<UnitStatus> decide(UnitStatus status, UnitCommand command, Instant now) {
    return switch (command) {
      case UnitCommand.GoOnDuty _ ->
          status instanceof OffDuty ? changed(new Available(now)) : unchanged(status);
      case UnitCommand.GoOffDuty _ -> goOffDuty(status, now);
      case UnitCommand.BecomeAvailable _ -> becomeAvailable(status, now);
      case UnitCommand.Assign(var dispatch) -> assign(status, dispatch, now);
      case UnitCommand.SetOut(var dispatch) -> setOut(status, dispatch, now);
      case UnitCommand.Arrive(var dispatch) -> arrive(status, dispatch, now);
      case UnitCommand.StartClearing(var dispatch) -> startClearing(status, dispatch, now);
      case UnitCommand.Release(var dispatch) -> release(status, dispatch, now);
    };
  }

  private static Outcome<UnitStatus> goOffDuty(UnitStatus status, Instant now) {
    return switch (status) {
      case OffDuty _ -> unchanged(status);
      case Available _, Clearing _ -> changed(new OffDuty(now));
      case Assigned _, EnRoute _, OnScene _ -> held(status);
    };
  }

  private static Outcome<UnitStatus> becomeAvailable(UnitStatus status, Instant now) {
    return switch (status) {
      case OffDuty _ -> offDuty();
      case Available _ -> unchanged(status);
      case Clearing _ -> changed(new Available(now));
      case Assigned _, EnRoute _, OnScene _ -> held(status);
    };
  }

  private static Outcome<UnitStatus> assign(UnitStatus status, DispatchId wanted, Instant now) {
    return switch (status) {
      case OffDuty _ -> offDuty();
      case Available _ -> changed(new Assigned(now, wanted));
      case Clearing _ ->
          Outcome.refused(Reason.CONFLICT, "unitId", "the unit is not free yet: it is clearing");
      case Assigned _, EnRoute _, OnScene _ ->
          holds(status, wanted) ? unchanged(status) : held(status);
    };
  }

  private static Outcome<UnitStatus> setOut(UnitStatus status, DispatchId dispatch, Instant now) {
    return switch (status) {
      case Assigned _ when holds(status, dispatch) -> changed(new EnRoute(now, dispatch));
      case EnRoute _, OnScene _ when holds(status, dispatch) -> unchanged(status);
      case OffDuty _, Available _, Clearing _, Assigned _, EnRoute _, OnScene _ ->
          notHeld(dispatch);
    };
  }

  /** Also of one that nobody heard setting out. */
  private static Outcome<UnitStatus> arrive(UnitStatus status, DispatchId dispatch, Instant now) {
    return switch (status) {
      case Assigned _, EnRoute _ when holds(status, dispatch) ->
          changed(new OnScene(now, dispatch));
      case OnScene _ when holds(status, dispatch) -> unchanged(status);
      case OffDuty _, Available _, Clearing _, Assigned _, EnRoute _, OnScene _ ->
          notHeld(dispatch);
    };
  }

  private static Outcome<UnitStatus> startClearing(
      UnitStatus status, DispatchId dispatch, Instant now) {
    return switch (status) {
      case OnScene _ when holds(status, dispatch) -> changed(new Clearing(now));
      case Clearing _ -> unchanged(status);
      case OffDuty _, Available _, Assigned _, EnRoute _, OnScene _ -> notHeld(dispatch);
    };
  }

  /** Of what does not hold the unit nothing is to be released. */
  private static Outcome<UnitStatus> release(UnitStatus status, DispatchId dispatch, Instant now) {
    return holds(status, dispatch) ? changed(new Available(now)) : unchanged(status);
  }

  private static boolean holds(UnitStatus status, DispatchId dispatch) {
    return status.heldBy().filter(dispatch::equals).isPresent();
  }

  private static Outcome<UnitStatus> held(UnitStatus status) {
    return Outcome.refused(
        Reason.CONFLICT, "unitId", "the unit is on dispatch " + status.heldBy().orElseThrow());
  }

  private static Outcome<UnitStatus> notHeld(DispatchId dispatch) {
    return Outcome.refused(Reason.CONFLICT, "unitId", "the unit is not on dispatch " + dispatch);
  }

  private static Outcome<UnitStatus> offDuty() {
    return Outcome.refused(Reason.CONFLICT, "unitId", "the unit is off duty");
  }

  private static Outcome<UnitStatus> changed(UnitStatus status) {
    return new Outcome.Changed<>(status);
  }

  private static Outcome<UnitStatus> unchanged(UnitStatus status) {
    return new Outcome.Unchanged<>(status);
  }
}
