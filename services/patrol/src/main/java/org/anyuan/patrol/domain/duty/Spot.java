package org.anyuan.patrol.domain.duty;

import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;

/**
 * Where a duty is done: a guard post or a key road section of a school.
 *
 * @param id of the post or the section
 * @param radiusMetres how far from its position a check-in still counts
 */
public record Spot(
    Kind kind,
    String id,
    String schoolId,
    RegionPath path,
    String name,
    Position position,
    int radiusMetres) {
  /** What it is. */
  public enum Kind {
    POST,
    ROAD_SECTION
  }
}
