package org.anyuan.incident.domain;

import java.util.Optional;

/**
 * A camera that is of use at an incident.
 *
 * @param of the place of the incident that it is shown for; absent for the school's outside
 */
public record Sight(Camera camera, Reason reason, Optional<Place> of) {
  /** Why it is shown, the best first. */
  public enum Reason {
    SEES_ROOM,
    SEES_AREA,
    SEES_FLOOR,
    /** No camera sees the place itself. */
    SAME_BUILDING,
    /** No place is known, or no camera is in its building: who comes and goes. */
    SCHOOL_OUTSIDE
  }
}
