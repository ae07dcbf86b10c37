package org.anyuan.patrol.domain.unit;

import org.anyuan.patrol.domain.DispatchId;

/** What may be asked of a unit's status: by its people, and by the dispatch that holds it. */
public sealed interface UnitCommand {
  record GoOnDuty() implements UnitCommand {}

  record GoOffDuty() implements UnitCommand {}

  /** Done with what came after the scene. */
  record BecomeAvailable() implements UnitCommand {}

  record Assign(DispatchId dispatch) implements UnitCommand {}

  record SetOut(DispatchId dispatch) implements UnitCommand {}

  record Arrive(DispatchId dispatch) implements UnitCommand {}

  record StartClearing(DispatchId dispatch) implements UnitCommand {}

  /** The dispatch came to nothing: refused, recalled or expired. */
  record Release(DispatchId dispatch) implements UnitCommand {}
}
