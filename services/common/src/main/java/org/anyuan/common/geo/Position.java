package org.anyuan.common.geo;

import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/**
 * Degrees in CGCS2000, to 7 decimals (about a centimetre), so that a position read back and given
 * again is the same.
 */
public record Position(double longitude, double latitude) {
  private static final double SCALE = 1e7;
  private static final double EARTH_RADIUS = 6_371_009;

  public Position {
    longitude = degrees("longitude", longitude, 180);
    latitude = degrees("latitude", latitude, 90);
  }

  public static Position of(Datum datum, double longitude, double latitude) {
    degrees("longitude", longitude, 180);
    degrees("latitude", latitude, 90);
    return switch (datum) {
      case CGCS2000, WGS84 -> new Position(longitude, latitude);
      case GCJ02 -> Gcj02.toWgs84(longitude, latitude);
    };
  }

  /** As text has it, such as a row of a file. */
  public static Position parse(String datum, String longitude, String latitude) {
    var from =
        datum == null || datum.isBlank() ? Datum.CGCS2000 : Text.oneOf("datum", Datum.class, datum);
    return of(from, number("longitude", longitude), number("latitude", latitude));
  }

  /** As the crow flies, on a sphere: within half a per cent of the ground. */
  public long metresTo(Position other) {
    var north = Math.toRadians(other.latitude - latitude) / 2;
    var east = Math.toRadians(other.longitude - longitude) / 2;
    var part =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(east), 2);
    return Math.round(2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(part))));
  }

  private static double number(String field, String text) {
    try {
      // Java would take "1e2", "NaN" and "0x1p3" as well.
      if (text != null && text.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?")) {
        return Double.parseDouble(text);
      }
    } catch (NumberFormatException _) {
      // Falls through to the same answer.
    }
    throw new InvalidField(field, "decimal degrees, such as 114.3052");
  }

  private static double degrees(String field, double value, int most) {
    if (!(value >= -most && value <= most)) {
      throw new InvalidField(field, "degrees from -" + most + " to " + most);
    }
    return Math.rint(value * SCALE) / SCALE;
  }
}
