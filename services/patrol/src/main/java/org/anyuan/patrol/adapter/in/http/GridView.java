package org.anyuan.patrol.adapter.in.http;

import org.anyuan.patrol.domain.beat.RatedGrid;
import org.anyuan.patrol.domain.beat.RiskLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grid. */
@Schema(name = "Grid")
record GridView(
    String id,
    String regionId,
    String regionPath,
    String name,
    @Schema(description = "Its own") RiskLevel risk,
    @Schema(
            nullable = true,
            description = "Of the worst school in it by the published risk lists in force")
        RiskLevel listedRisk,
    @Schema(description = "The higher of the two: what its targets go by") RiskLevel riskNow,
    GridBody.Geometry area,
    double squareKilometres,
    GridBody.TargetBody target,
    boolean retired,
    long version) {
  static GridView of(RatedGrid rated) {
    var grid = rated.grid();
    var d = grid.details();
    return new GridView(
        grid.id().value(),
        d.regionId(),
        grid.path().value(),
        d.name(),
        d.risk(),
        rated.listed().orElse(null),
        rated.risk(),
        GridBody.Geometry.of(d.area()),
        d.area().squareKilometres(),
        GridBody.TargetBody.of(rated.target()),
        grid.retired(),
        grid.version());
  }
}
