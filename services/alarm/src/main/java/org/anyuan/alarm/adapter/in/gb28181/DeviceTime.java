package org.anyuan.alarm.adapter.in.gb28181;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times as devices write them: local, without a zone, most often with a T in the middle. */
final class DeviceTime {
  /** In the Date of an answer to a registration, by which a device sets its clock (9.10). */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

  private DeviceTime() {}

  static String format(Instant time, ZoneId zone) {
    return DATE.format(time.atZone(zone));
  }

  static Optional<Instant> parse(String text, ZoneId zone) {
    var written = text.replace(' ', 'T');
    try {
      return Optional.of(LocalDateTime.parse(written).atZone(zone).toInstant());
    } catch (DateTimeException _) {
      // It may say its zone.
    }
    try {
      return Optional.of(OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
