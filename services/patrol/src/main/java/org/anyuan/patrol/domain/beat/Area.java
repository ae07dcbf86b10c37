package org.anyuan.patrol.domain.beat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.InvalidField;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * A polygon on the ground: one outer ring without holes, closed, not crossing itself.
 *
 * @param ring in CGCS2000, the first position repeated at the end, as GeoJSON has it
 */
public record Area(List<Position> ring) {
  private static final int MOST_POSITIONS = 501;
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double MOST_SQUARE_KILOMETRES = 20_000;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  public static Area of(String field, List<Position> ring) {
    if (ring.size() < 4 || ring.size() > MOST_POSITIONS) {
      throw new InvalidField(field, "4 to " + MOST_POSITIONS + " positions");
    }
    if (!ring.getFirst().equals(ring.getLast())) {
      throw new InvalidField(field, "closed: the last position is the first");
    }
    var area = new Area(List.copyOf(ring));
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

  /** Its edge belongs to it. */
  public boolean covers(Position position) {
    return polygon().covers(FACTORY.createPoint(coordinate(position)));
  }

  /** The same for many: what is far away is told by its box. */
  public Predicate<Position> covering() {
    var prepared = PreparedGeometryFactory.prepare(polygon());
    return position -> prepared.covers(FACTORY.createPoint(coordinate(position)));
  }

  /** On a plane that touches its middle: good to a per cent for what a beat can walk. */
  public double squareKilometres() {
    var polygon = polygon();
    var latitude = Math.toRadians(polygon.getCentroid().getY());
    var scale =
        AffineTransformation.scaleInstance(
            METRES_PER_DEGREE * Math.cos(latitude), METRES_PER_DEGREE);
    return scale.transform(polygon).getArea() / 1e6;
  }

  private Polygon polygon() {
    return FACTORY.createPolygon(
        IntStream.range(0, ring.size())
            .mapToObj(i -> coordinate(ring.get(i)))
            .toArray(Coordinate[]::new));
  }

  private static Coordinate coordinate(Position position) {
    return new Coordinate(position.longitude(), position.latitude());
  }
}
