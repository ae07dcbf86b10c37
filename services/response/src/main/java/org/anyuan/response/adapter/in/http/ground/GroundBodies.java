package org.anyuan.response.adapter.in.http.ground;

import java.util.List;
import org.anyuan.common.geo.Datum;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.PositionBody;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.response.domain.ground.Area;
import org.anyuan.response.domain.ground.Reunification;
import org.anyuan.response.domain.ground.RoadClosure;
import org.anyuan.response.domain.ground.Spot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done on the ground, as it is given. */
final class GroundBodies {
  private GroundBodies() {}

  /** One ring, closed, without holes. */
  @Schema(name = "CordonPolygon")
  record Polygon(
      @Schema(required = true, description = "Polygon") String type,
      @Schema(required = true) List<List<List<Double>>> coordinates) {}

  /** A cordon. */
  @Schema(name = "CordonRequest")
  record CordonBody(
      @Schema(required = true) Polygon area, @Schema(defaultValue = "CGCS2000") Datum datum) {
    Area toArea() {
      var given = Given.required("area", area);
      Geometry.type("area.type", "Polygon", given.type());
      var rings = Given.required("area.coordinates", given.coordinates());
      if (rings.size() != 1) {
        throw new InvalidField("area.coordinates", "one ring, without holes");
      }
      return Area.of(
          "area.coordinates",
          Geometry.positions("area.coordinates", rings.getFirst(), datum, Area.MOST_POSITIONS));
    }
  }

  /** A place where people or units meet. */
  @Schema(name = "SpotRequest")
  record SpotBody(
      @Schema(required = true, implementation = Spot.Use.class) String use,
      @Schema(required = true, maxLength = 60) String name,
      @Schema(required = true) PositionBody position) {
    Spot spot(String id) {
      return Spot.of(id, use, name, Given.required("position", position).toPosition("position"));
    }
  }

  /** Along a road. */
  @Schema(name = "RoadLine")
  record Line(
      @Schema(required = true, description = "LineString") String type,
      @Schema(required = true) List<List<Double>> coordinates) {}

  /** A road that is closed. */
  @Schema(name = "RoadClosureRequest")
  record RoadBody(
      @Schema(required = true, maxLength = 60) String name,
      @Schema(required = true) Line line,
      @Schema(defaultValue = "CGCS2000") Datum datum) {
    RoadClosure road(String id) {
      var given = Given.required("line", line);
      Geometry.type("line.type", "LineString", given.type());
      return RoadClosure.of(
          id,
          name,
          Geometry.positions(
              "line.coordinates", given.coordinates(), datum, RoadClosure.MOST_POSITIONS));
    }
  }

  /** Where parents fetch their children. */
  @Schema(name = "ReunificationRequest")
  record ReunificationBody(
      @Schema(required = true, maxLength = 60) String name,
      @Schema(required = true) PositionBody position,
      @Schema(required = true, minimum = "0", maximum = "50000") Integer expected) {
    Reunification point() {
      return Reunification.at(
          name,
          Given.required("position", position).toPosition("position"),
          Given.required("expected", expected));
    }
  }

  /** Of children, never who. */
  @Schema(name = "ReunificationCounts")
  record CountsBody(
      @Schema(required = true, minimum = "0", maximum = "50000") Integer expected,
      @Schema(required = true, minimum = "0", maximum = "50000") Integer arrived,
      @Schema(required = true, minimum = "0", maximum = "50000") Integer handedOver) {
    static CountsBody of(Reunification.Counts counts) {
      return new CountsBody(counts.expected(), counts.arrived(), counts.handedOver());
    }

    Reunification.Counts counts() {
      return Reunification.Counts.of(
          Given.required("expected", expected),
          Given.required("arrived", arrived),
          Given.required("handedOver", handedOver));
    }
  }
}
