package org.anyuan.response.adapter.in.http.ground;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.common.http.PositionBody;
import org.anyuan.response.adapter.in.http.ground.GroundBodies.CountsBody;
import org.anyuan.response.adapter.in.http.ground.GroundBodies.Line;
import org.anyuan.response.adapter.in.http.ground.GroundBodies.Polygon;
import org.anyuan.response.domain.ground.Ground;
import org.anyuan.response.domain.ground.GroundLife;
import org.anyuan.response.domain.ground.Reunification;
import org.anyuan.response.domain.ground.RoadClosure;
import org.anyuan.response.domain.ground.Spot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Order on the ground. */
@Schema(name = "Ground")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GroundView(
    String responseId,
    GroundLife.Name state,
    Instant since,
    @Schema(description = "Of the cordon that was lifted, or the ground that was stood down")
        String reason,
    Polygon cordon,
    List<SpotView> spots,
    List<RoadView> roads,
    ReunificationView reunification,
    @Schema(description = "Of patrol") List<String> dispatchIds,
    long version) {

  /** A place where people or units meet. */
  @Schema(name = "Spot")
  record SpotView(String id, Spot.Use use, String name, PositionBody position) {
    static SpotView of(Spot spot) {
      return new SpotView(spot.id(), spot.use(), spot.name(), PositionBody.of(spot.position()));
    }
  }

  /** A road that is closed. */
  @Schema(name = "RoadClosure")
  record RoadView(String id, String name, Line line) {
    static RoadView of(RoadClosure road) {
      return new RoadView(
          road.id(), road.name(), new Line("LineString", Geometry.pairs(road.line())));
    }
  }

  /** Where parents fetch their children. */
  @Schema(name = "Reunification")
  record ReunificationView(String name, PositionBody position, CountsBody counts, int waiting) {
    static ReunificationView of(Reunification point) {
      return new ReunificationView(
          point.name(),
          PositionBody.of(point.position()),
          CountsBody.of(point.counts()),
          point.counts().waiting());
    }
  }

  static GroundView of(Ground ground) {
    var life = ground.life();
    return new GroundView(
        ground.response().toString(),
        life.name(),
        life.since(),
        switch (life) {
          case GroundLife.Forming _, GroundLife.Cordoned _ -> null;
          case GroundLife.Lifted(var _, var reason) -> reason;
          case GroundLife.StoodDown(var _, var reason) -> reason;
        },
        life instanceof GroundLife.Cordoned(var _, var area)
            ? new Polygon("Polygon", List.of(Geometry.pairs(area.ring())))
            : null,
        ground.spots().stream().map(SpotView::of).toList(),
        ground.roads().stream().map(RoadView::of).toList(),
        ground.reunification().map(ReunificationView::of).orElse(null),
        ground.dispatches(),
        ground.version());
  }
}
