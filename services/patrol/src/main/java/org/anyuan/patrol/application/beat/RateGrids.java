package org.anyuan.patrol.application.beat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Registry;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.domain.beat.Grid;
import org.anyuan.patrol.domain.beat.ListedRisk;
import org.anyuan.patrol.domain.beat.RatedGrid;
import org.anyuan.patrol.domain.beat.RiskLevel;

/**
 * Says of grids what the published lists in force say of what lies in them: the schools by where
 * they are, and regions below the grid's own by their middle. The list of the region that a grid is
 * a piece of does not raise all of its grids: that would send nobody anywhere.
 */
@ApplicationScoped
public class RateGrids {
  private final Registry registry;
  private final Clock clock;

  RateGrids(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** In their order. */
  public Uni<List<RatedGrid>> all(Work work, Collection<Grid> grids) {
    if (grids.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return work.guard()
        .listedRisks()
        .since(clock.instant().minus(ListedRisk.IN_FORCE))
        .map(
            known -> {
              var schools = placed(known.schools());
              var regions = regions(known.regions());
              return grids.stream().map(grid -> rated(grid, schools, regions)).toList();
            });
  }

  private record Placed(Position at, RiskLevel risk) {}

  private record Region(RegionPath path, Optional<Position> middle, RiskLevel risk) {}

  private List<Placed> placed(Map<String, RiskLevel> schools) {
    return schools.entrySet().stream()
        .flatMap(
            school ->
                registry
                    .school(school.getKey())
                    .flatMap(Scoped::position)
                    .map(at -> new Placed(at, school.getValue()))
                    .stream())
        .toList();
  }

  private List<Region> regions(Map<RegionPath, RiskLevel> regions) {
    return regions.entrySet().stream()
        .filter(region -> !region.getKey().ids().isEmpty())
        .map(
            region ->
                new Region(
                    region.getKey(),
                    registry
                        .region(region.getKey().ids().getLast())
                        .filter(one -> one.hasCentre())
                        .map(
                            one ->
                                new Position(
                                    one.getCentre().getLongitude(), one.getCentre().getLatitude())),
                    region.getValue()))
        .toList();
  }

  private static RatedGrid rated(Grid grid, List<Placed> schools, List<Region> regions) {
    var covers = grid.details().area().covering();
    var ofSchools = schools.stream().filter(school -> covers.test(school.at())).map(Placed::risk);
    var below =
        regions.stream()
            .filter(region -> isBelow(region.path(), grid.path()))
            .filter(region -> region.middle().filter(covers).isPresent())
            .map(Region::risk);
    // Where a list of its region is in force, no word of a school means the lowest.
    var own =
        regions.stream()
            .filter(region -> region.path().contains(grid.path()))
            .map(_ -> RiskLevel.LOW);
    return new RatedGrid(
        grid, Stream.of(ofSchools, below, own).flatMap(all -> all).reduce(RiskLevel::orHigher));
  }

  private static boolean isBelow(RegionPath region, RegionPath grid) {
    return grid.contains(region) && !grid.equals(region);
  }
}
