package org.anyuan.common.geo;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/**
 * From GCJ-02 back to WGS-84.
 *
 * <p>The displacement was never published. The series here is the one in general use; it meets what
 * Chinese maps show to within a few metres, which is far below the size of a school. It is a
 * function of the true position, so going back is a fixed-point iteration, and what that leaves is
 * below a centimetre. Our own code, because no maintained library for Java does it. Outside of
 * mainland China's rectangle there is no displacement.
 */
final class Gcj02 {
  // Krasovsky 1940, as the series was made for it.
  private static final double AXIS = 6378245.0;
  private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
  private static final double CLOSE_ENOUGH = 1e-10;
  private static final int MOST_STEPS = 30;

  private Gcj02() {}

  private record Shift(double longitude, double latitude) {}

  static Position toWgs84(double longitude, double latitude) {
    if (outsideChina(longitude, latitude)) {
      return new Position(longitude, latitude);
    }
    var lon = longitude;
    var lat = latitude;
    for (var step = 0; step < MOST_STEPS; step++) {
      var shift = shift(lon, lat);
      var nextLon = longitude - shift.longitude();
      var nextLat = latitude - shift.latitude();
      var settled = abs(nextLon - lon) < CLOSE_ENOUGH && abs(nextLat - lat) < CLOSE_ENOUGH;
      lon = nextLon;
      lat = nextLat;
      if (settled) {
        break;
      }
    }
    return new Position(lon, lat);
  }

  /** The forward direction, which tests need. */
  static Position fromWgs84(double longitude, double latitude) {
    if (outsideChina(longitude, latitude)) {
      return new Position(longitude, latitude);
    }
    var shift = shift(longitude, latitude);
    return new Position(longitude + shift.longitude(), latitude + shift.latitude());
  }

  private static boolean outsideChina(double longitude, double latitude) {
    return longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271;
  }

  private static Shift shift(double longitude, double latitude) {
    var x = longitude - 105.0;
    var y = latitude - 35.0;
    var waves = (20.0 * sin(6.0 * x * PI) + 20.0 * sin(2.0 * x * PI)) * 2.0 / 3.0;
    var north =
        -100.0
            + 2.0 * x
            + 3.0 * y
            + 0.2 * y * y
            + 0.1 * x * y
            + 0.2 * sqrt(abs(x))
            + waves
            + (20.0 * sin(y * PI) + 40.0 * sin(y / 3.0 * PI)) * 2.0 / 3.0
            + (160.0 * sin(y / 12.0 * PI) + 320.0 * sin(y * PI / 30.0)) * 2.0 / 3.0;
    var east =
        300.0
            + x
            + 2.0 * y
            + 0.1 * x * x
            + 0.1 * x * y
            + 0.1 * sqrt(abs(x))
            + waves
            + (20.0 * sin(x * PI) + 40.0 * sin(x / 3.0 * PI)) * 2.0 / 3.0
            + (150.0 * sin(x / 12.0 * PI) + 300.0 * sin(x / 30.0 * PI)) * 2.0 / 3.0;
    var radians = toRadians(latitude);
    var magic = 1 - ECCENTRICITY_SQUARED * sin(radians) * sin(radians);
    var metresPerDegreeNorth =
        AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * sqrt(magic)) * PI / 180.0;
    var metresPerDegreeEast = AXIS / sqrt(magic) * cos(radians) * PI / 180.0;
    return new Shift(east / metresPerDegreeEast, north / metresPerDegreeNorth);
  }
}
