package org.anyuan.response.domain.ground;

import org.anyuan.response.domain.ground.Reunification.Counts;

/** What may be done on the ground. */
public sealed interface GroundCommand {
  record SetCordon(Area area) implements GroundCommand {}

  record LiftCordon(String reason) implements GroundCommand {}

  record PutSpot(Spot spot) implements GroundCommand {}

  record RemoveSpot(String id) implements GroundCommand {}

  record CloseRoad(RoadClosure road) implements GroundCommand {}

  record OpenRoad(String id) implements GroundCommand {}

  record MeetParents(Reunification point) implements GroundCommand {}

  record Count(Counts counts) implements GroundCommand {}

  /** A unit is tasked through patrol; here is which dispatch it is. */
  record TaskUnit(String dispatchId) implements GroundCommand {}

  record ReleaseUnit(String dispatchId) implements GroundCommand {}

  record StandDown(String reason) implements GroundCommand {}
}
