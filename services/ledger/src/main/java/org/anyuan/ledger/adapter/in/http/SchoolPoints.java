package org.anyuan.ledger.adapter.in.http;

import java.util.List;
import org.anyuan.ledger.application.Schools;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Schools as RFC 7946 has a collection of points, so that a map takes them as they are.
 *
 * @param more a foreign member, as that RFC allows
 */
@Schema(name = "SchoolPoints")
record SchoolPoints(
    @Schema(enumeration = "FeatureCollection") String type,
    List<Feature> features,
    @Schema(description = "true: there are more than are answered; ask for a smaller region")
        boolean more) {

  /** A school. */
  @Schema(name = "SchoolPoint")
  record Feature(
      @Schema(enumeration = "Feature") String type, Geometry geometry, Properties properties) {}

  /** Where it is. */
  @Schema(name = "SchoolPointGeometry")
  record Geometry(
      @Schema(enumeration = "Point") String type,
      @Schema(
              description = "Longitude and latitude in CGCS2000, for a map the same as WGS-84",
              minItems = 2,
              maxItems = 2)
          List<Double> coordinates) {}

  /** Which it is. */
  @Schema(name = "SchoolPointProperties")
  record Properties(
      String id, String name, @Schema(examples = "/420000/420100/420106/") String regionPath) {}

  static SchoolPoints of(List<Schools.Point> found, int most) {
    var features = found.stream().limit(most).map(SchoolPoints::feature).toList();
    return new SchoolPoints("FeatureCollection", features, found.size() > most);
  }

  private static Feature feature(Schools.Point point) {
    var at = point.position();
    return new Feature(
        "Feature",
        new Geometry("Point", List.of(at.longitude(), at.latitude())),
        new Properties(point.id().value(), point.name(), point.path().value()));
  }
}
