package org.anyuan.alarm.adapter.in.dc09;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A longitude or latitude: degrees, the hemisphere's letter, minutes, as in {@code 093W23.456}; or
 * decimal degrees, which some panels send in its place.
 */
final class Coordinate {
  private static final Pattern MINUTES =
      Pattern.compile("([0-9]{1,3})([NSEW])([0-9]{1,2}(?:\\.[0-9]{0,8})?)");
  private static final Pattern DEGREES = Pattern.compile("[+-]?[0-9]{1,3}\\.[0-9]{1,12}");

  private Coordinate() {}

  static OptionalDouble longitude(String text) {
    return read(text, 'E', 'W', 180);
  }

  static OptionalDouble latitude(String text) {
    return read(text, 'N', 'S', 90);
  }

  private static OptionalDouble read(String text, char positive, char negative, int max) {
    double degrees;
    var parts = MINUTES.matcher(text);
    if (parts.matches()) {
      var hemisphere = parts.group(2).charAt(0);
      var minutes = Double.parseDouble(parts.group(3));
      if ((hemisphere != positive && hemisphere != negative) || minutes >= 60) {
        return OptionalDouble.empty();
      }
      var size = Integer.parseInt(parts.group(1)) + minutes / 60;
      degrees = hemisphere == positive ? size : -size;
    } else if (DEGREES.matcher(text).matches()) {
      degrees = Double.parseDouble(text);
    } else {
      return OptionalDouble.empty();
    }
    return Math.abs(degrees) <= max ? OptionalDouble.of(degrees) : OptionalDouble.empty();
  }
}
