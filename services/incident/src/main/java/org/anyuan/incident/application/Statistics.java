package org.anyuan.incident.application;

import java.time.LocalDate;
import java.util.List;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;

/**
 * Figures of incidents, presses and lanes: numbers, and nothing of any one of them. Every method
 * may throw {@link StoreUnavailable}.
 */
public interface Statistics {

  /**
   * Of what they are wanted.
   *
   * @param region the schools of this part of the tree, within the caller's own
   * @param mode short: ACTUAL, EXERCISE or TEST
   */
  record Wanted(RegionPath region, Span span, String mode) {}

  record Presses(LocalDate day, String kind, long count) {}

  /**
   * All presses of a part.
   *
   * @param part the id of the region below the wanted one; empty: of the wanted one itself
   */
  record PressesOfPart(String part, long count) {}

  /**
   * Incidents that were opened in the time, without those that became a part of another.
   *
   * @param part as above, absent: of all parts
   * @param disposition absent: not closed
   */
  record Opened(String part, String disposition, long count) {}

  /**
   * Tasks of a lane that became due in the time. Seconds from due to acknowledged.
   *
   * @param part absent: of all parts
   * @param p50 absent where none was acknowledged
   */
  record Lane(
      String audience,
      String part,
      long tasks,
      Kept queued,
      Kept delivered,
      Kept acknowledged,
      Double p50,
      Double p90,
      Double p99) {}

  /**
   * A step of a lane's budget.
   *
   * @param met happened in time
   * @param breached happened late, or not yet and the time is over
   */
  record Kept(long met, long breached) {}

  record Figures(
      List<Presses> presses,
      List<PressesOfPart> pressesOfParts,
      List<Opened> opened,
      List<Lane> lanes) {}

  Figures of(Wanted wanted, Scope scope);
}
