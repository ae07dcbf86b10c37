package org.anyuan.incident.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The last item of a part: its time and, among those of the same time, its id or its place in the
 * log.
 */
public record Cursor(Instant at, String id) {
  private static final int LONGEST = 200;

  /** A cursor of another list has none of ours: then the list begins nowhere. */
  public UUID uuid() {
    return id.length() == 36 ? UUID.fromString(id) : new UUID(0, 0);
  }

  public long place() {
    return id.length() == 36 ? Long.MAX_VALUE : Long.parseLong(id);
  }

  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(UTF_8));
  }

  /** Empty when it is not one of ours. */
  public static Optional<Cursor> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      var space = plain.indexOf(' ');
      if (space < 0
          || !plain
              .substring(space + 1)
              .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{1,18}")) {
        return Optional.empty();
      }
      return Optional.of(
          new Cursor(Instant.parse(plain.substring(0, space)), plain.substring(space + 1)));
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }
}
