package org.anyuan.patrol.application.beat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.OptionalLong;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.domain.beat.Grid;
import org.anyuan.patrol.domain.beat.GridId;

/** The grids of a region. */
@ApplicationScoped
public class KeepGrids {
  private final Scoped scoped;
  private final Clock clock;

  KeepGrids(Scoped scoped, Clock clock) {
    this.scoped = scoped;
    this.clock = clock;
  }

  public Uni<Outcome<Grid>> add(Work work, GridId id, Grid.Details wanted) {
    var region = scoped.region(work.actor(), "regionId", wanted.regionId());
    return work.guard()
        .grids()
        .keep(
            "grid.added",
            clock.instant(),
            asChanged(region.map(path -> new Grid(id, wanted, path, false, 1))));
  }

  public Uni<Outcome<Grid>> change(
      Work work, GridId id, Grid.Details wanted, OptionalLong expected) {
    var region = scoped.region(work.actor(), "regionId", wanted.regionId());
    return work.guard()
        .grids()
        .lock(id.value())
        .chain(
            found ->
                work.guard()
                    .grids()
                    .keep(
                        "grid.changed",
                        clock.instant(),
                        found
                            .map(g -> changed(g, wanted, region, expected))
                            .orElse(Outcome.notFound("grid"))));
  }

  private static Outcome<Grid> changed(
      Grid grid, Grid.Details wanted, Outcome<RegionPath> region, OptionalLong expected) {
    if (grid.retired()) {
      return Outcome.refused(Reason.CONFLICT, "id", "the grid is retired");
    }
    if (expected.isPresent() && expected.getAsLong() != grid.version()) {
      return Outcome.refused(Reason.CONFLICT, "version", "it was changed meanwhile; read it again");
    }
    return asChanged(
        region.map(path -> new Grid(grid.id(), wanted, path, false, grid.version() + 1)));
  }

  private static Outcome<Grid> asChanged(Outcome<Grid> outcome) {
    return outcome instanceof Outcome.Unchanged<Grid>(var grid)
        ? new Outcome.Changed<>(grid)
        : outcome;
  }
}
