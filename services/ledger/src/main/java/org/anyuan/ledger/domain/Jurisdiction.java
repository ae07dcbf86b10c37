package org.anyuan.ledger.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.anyuan.common.region.RegionPath;

/**
 * Where a school stands, and who answers for it.
 *
 * @param station the nearest police-station area, absent where the school hangs below its county
 * @param county the nearest county-level unit or functional zone, whose 110 centre answers
 */
public record Jurisdiction(RegionPath path, Optional<RegionId> station, Optional<RegionId> county) {
  /**
   * Reads it off the tree.
   *
   * @param line from the root to the school's region
   */
  public static Jurisdiction of(List<Region> line) {
    return new Jurisdiction(
        line.getLast().path(),
        nearest(line, region -> region.level() == RegionLevel.POLICE_STATION_AREA),
        nearest(line, region -> region.level().answersFor110()));
  }

  private static Optional<RegionId> nearest(List<Region> line, Predicate<Region> sought) {
    return line.reversed().stream().filter(sought).map(Region::id).findFirst();
  }
}
