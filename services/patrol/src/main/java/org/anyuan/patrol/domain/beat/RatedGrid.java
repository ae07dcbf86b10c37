package org.anyuan.patrol.domain.beat;

import java.util.Optional;

/**
 * A grid, and what published risk lists say of what lies in it. Where that is more than its own
 * risk, it counts for as long as the list is in force; a list never lowers a grid.
 *
 * @param listed of the worst school in it, or the worst region that lies in it as a whole; absent
 *     where no list in force says anything
 */
public record RatedGrid(Grid grid, Optional<RiskLevel> listed) {

  public RiskLevel risk() {
    var own = grid.details().risk();
    return listed.map(own::orHigher).orElse(own);
  }

  /** Targets of its own stay, but for what a higher risk asks beyond them. */
  public Target target() {
    var own = grid.target();
    return risk() == grid.details().risk() ? own : own.orMore(Target.usual(risk()));
  }
}
