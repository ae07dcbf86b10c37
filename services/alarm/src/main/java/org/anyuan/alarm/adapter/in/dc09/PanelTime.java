package org.anyuan.alarm.adapter.in.dc09;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Times as DC-09 writes them: hours first, the American date behind, in GMT. */
final class PanelTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("HH:mm:ss,MM-dd-uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** DC-09, 5.5.1.8. An older message may be a recorded one. */
  private static final Duration MAX_AHEAD = Duration.ofSeconds(20);

  private static final Duration MAX_BEHIND = Duration.ofSeconds(40);

  private PanelTime() {}

  static Optional<Instant> parse(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  static String format(Instant time) {
    return FORMAT.format(time.atOffset(ZoneOffset.UTC));
  }

  static boolean inWindow(Instant sent, Instant now) {
    return !sent.isAfter(now.plus(MAX_AHEAD)) && !sent.isBefore(now.minus(MAX_BEHIND));
  }
}
