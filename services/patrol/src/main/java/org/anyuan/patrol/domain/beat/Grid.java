package org.anyuan.patrol.domain.beat;

import java.util.Optional;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.Bounds;

/** A piece of a region that is patrolled as one (网格). */
public record Grid(GridId id, Details details, RegionPath path, boolean retired, long version) {
  /**
   * What is said of it.
   *
   * @param own targets of its own; absent: the usual ones of its risk
   */
  public record Details(
      String regionId, String name, Area area, RiskLevel risk, Optional<Target> own) {
    public static Details of(
        String regionId, String name, Area area, RiskLevel risk, Optional<Target> own) {
      return new Details(
          Text.id("regionId", regionId),
          Text.required("name", name, 60),
          area,
          Bounds.present("risk", risk),
          own);
    }
  }

  public Target target() {
    return details.own().orElse(Target.usual(details.risk()));
  }
}
