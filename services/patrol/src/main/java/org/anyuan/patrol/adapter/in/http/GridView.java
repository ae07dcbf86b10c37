package org.anyuan.patrol.adapter.in.http;

import org.anyuan.patrol.domain.beat.Grid;
import org.anyuan.patrol.domain.beat.RiskLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grid. */
@Schema(name = "Grid")
record GridView(
    String id,
    String regionId,
    String regionPath,
    String name,
    RiskLevel risk,
    GridBody.Geometry area,
    double squareKilometres,
    GridBody.TargetBody target,
    boolean retired,
    long version) {
  static GridView of(Grid grid) {
    var d = grid.details();
    return new GridView(
        grid.id().value(),
        d.regionId(),
        grid.path().value(),
        d.name(),
        d.risk(),
        GridBody.Geometry.of(d.area()),
        d.area().squareKilometres(),
        GridBody.TargetBody.of(grid.target()),
        grid.retired(),
        grid.version());
  }
}
