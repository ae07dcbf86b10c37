package org.anyuan.alarm.adapter.in.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as RFC 3339 writes them, wherever in its 9,999 years a device's clock may be. */
final class Rfc3339 {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[Tt ](\\d\\d:\\d\\d:)(\\d\\d)(\\.\\d{1,30})?([Zz]|[+-]\\d\\d:\\d\\d)");
  private static final int NANO_DIGITS = 10;

  private Rfc3339() {}

  static Optional<Instant> parse(String text) {
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var leap = parts.group(3).equals("60");
    var fraction = parts.group(4) == null ? "" : parts.group(4);
    var exact =
        parts.group(1)
            + "T"
            + parts.group(2)
            + (leap ? "59" : parts.group(3))
            + fraction.substring(0, Math.min(fraction.length(), NANO_DIGITS))
            + parts.group(5).toUpperCase(Locale.ROOT);
    try {
      var instant = OffsetDateTime.parse(exact).toInstant();
      return Optional.of(leap ? instant.plusSeconds(1) : instant);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
