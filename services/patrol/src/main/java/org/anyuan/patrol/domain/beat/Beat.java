package org.anyuan.patrol.domain.beat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.Bounds;

/** What one unit patrols of a grid: its key targets are schools. */
public record Beat(BeatId id, Details details, RegionPath path, boolean retired, long version) {
  private static final int MOST_SCHOOLS = 200;

  /**
   * What is said of it.
   *
   * @param unit the label of the unit that patrols it
   */
  public record Details(GridId grid, String name, String unit, List<String> schoolIds) {
    public static Details of(GridId grid, String name, String unit, List<String> schoolIds) {
      Bounds.size("schoolIds", schoolIds, 1, MOST_SCHOOLS);
      schoolIds.forEach(id -> Text.id("schoolIds", id));
      if (new HashSet<>(schoolIds).size() < schoolIds.size()) {
        throw new InvalidField("schoolIds", "each school once");
      }
      return new Details(
          grid,
          Text.required("name", name, 60),
          Text.required("unit", unit, 60),
          List.copyOf(schoolIds));
    }
  }

  /**
   * A visit of a target.
   *
   * @param by the badge number or label that checked in
   * @param distinct false: the same school so soon after another visit that both are one
   */
  public record Visit(
      String id,
      BeatId beat,
      String schoolId,
      RegionPath path,
      String by,
      Proof proof,
      Instant at,
      boolean distinct) {}

  /** How we know that somebody was there. */
  public enum Proof {
    POSITION,
    /** The code that the gate showed at that time. */
    GATE_CODE
  }
}
