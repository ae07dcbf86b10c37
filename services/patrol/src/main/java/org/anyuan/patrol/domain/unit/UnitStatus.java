package org.anyuan.patrol.domain.unit;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.patrol.domain.DispatchId;

/** What a unit does now. See {@link UnitLifecycle} for what may follow what. */
public sealed interface UnitStatus {
  Instant since();

  /** The dispatch that holds the unit, so that no other may. */
  default Optional<DispatchId> heldBy() {
    return switch (this) {
      case OffDuty _, Available _, Clearing _ -> Optional.empty();
      case Assigned(var _, var dispatch) -> Optional.of(dispatch);
      case EnRoute(var _, var dispatch) -> Optional.of(dispatch);
      case OnScene(var _, var dispatch) -> Optional.of(dispatch);
    };
  }

  default Name name() {
    return switch (this) {
      case OffDuty _ -> Name.OFF_DUTY;
      case Available _ -> Name.AVAILABLE;
      case Assigned _ -> Name.ASSIGNED;
      case EnRoute _ -> Name.EN_ROUTE;
      case OnScene _ -> Name.ON_SCENE;
      case Clearing _ -> Name.CLEARING;
    };
  }

  record OffDuty(Instant since) implements UnitStatus {}

  record Available(Instant since) implements UnitStatus {}

  record Assigned(Instant since, DispatchId dispatch) implements UnitStatus {}

  record EnRoute(Instant since, DispatchId dispatch) implements UnitStatus {}

  record OnScene(Instant since, DispatchId dispatch) implements UnitStatus {}

  /** It has done its part and is not free yet: it says itself when it is. */
  record Clearing(Instant since) implements UnitStatus {}

  /** As it is stored, filtered by and answered. */
  enum Name {
    OFF_DUTY,
    AVAILABLE,
    ASSIGNED,
    EN_ROUTE,
    ON_SCENE,
    CLEARING
  }
}
