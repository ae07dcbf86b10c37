package org.anyuan.response.domain.ground;

import java.util.List;
import java.util.stream.IntStream;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.InvalidField;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * What a cordon closes: one outer ring without holes, closed, not crossing itself, no larger than a
 * part of a town.
 *
 * @param ring in CGCS2000, the first position repeated at the end, as GeoJSON has it
 */
public record Area(List<Position> ring) {
  public static final int MOST_POSITIONS = 201;
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double MOST_SQUARE_KILOMETRES = 50;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  public Area {
    ring = List.copyOf(ring);
  }

  public static Area of(String field, List<Position> ring) {
    if (ring.size() < 4 || ring.size() > MOST_POSITIONS) {
      throw new InvalidField(field, "4 to " + MOST_POSITIONS + " positions");
    }
    if (!ring.getFirst().equals(ring.getLast())) {
      throw new InvalidField(field, "closed: the last position is the first");
    }
    var area = new Area(ring);
    var validity = new IsValidOp(area.polygon());
    if (!validity.isValid()) {
      throw new InvalidField(
          field, "no simple ring: " + validity.getValidationError().getMessage());
    }
    if (area.squareKilometres() > MOST_SQUARE_KILOMETRES) {
      throw new InvalidField(field, "at most " + MOST_SQUARE_KILOMETRES + " square kilometres");
    }
    return area;
  }

  /** On a plane that touches it: good to a per cent. */
  public double squareKilometres() {
    var polygon = polygon();
    var narrower = Math.cos(Math.toRadians(polygon.getCentroid().getY()));
    return polygon.getArea() * METRES_PER_DEGREE * METRES_PER_DEGREE * narrower / 1e6;
  }

  private Polygon polygon() {
    return FACTORY.createPolygon(
        IntStream.range(0, ring.size())
            .mapToObj(i -> new Coordinate(ring.get(i).longitude(), ring.get(i).latitude()))
            .toArray(Coordinate[]::new));
  }
}
