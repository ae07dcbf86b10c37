package org.anyuan.response.adapter.in.http.ground;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.geo.Datum;
import org.anyuan.common.geo.Position;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;

/** Positions of GeoJSON: longitude before latitude. */
final class Geometry {
  private Geometry() {}

  static List<Position> positions(String field, List<List<Double>> given, Datum datum, int most) {
    var all = Given.required(field, given);
    if (all.size() > most) {
      throw new InvalidField(field, "at most " + most + " positions");
    }
    return all.stream().map(pair -> position(field, pair, datum)).toList();
  }

  private static Position position(String field, List<Double> pair, Datum datum) {
    if (pair == null || pair.size() != 2 || pair.get(0) == null || pair.get(1) == null) {
      throw new InvalidField(field, "each position is [longitude, latitude]");
    }
    try {
      return Position.of(
          Optional.ofNullable(datum).orElse(Datum.CGCS2000), pair.get(0), pair.get(1));
    } catch (InvalidField e) {
      throw new InvalidField(field, e.field() + ": " + e.getMessage());
    }
  }

  static List<List<Double>> pairs(List<Position> positions) {
    return positions.stream().map(p -> List.of(p.longitude(), p.latitude())).toList();
  }

  static void type(String field, String wanted, String given) {
    if (!wanted.equals(given)) {
      throw new InvalidField(field, wanted);
    }
  }
}
