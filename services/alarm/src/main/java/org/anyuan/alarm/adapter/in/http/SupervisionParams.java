package org.anyuan.alarm.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anyuan.alarm.application.supervision.SupervisionQueries.GapPosition;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.RegionPath;

/**
 * Query parameters. What does not fit is a problem that names it. A cursor is opaque to callers.
 */
final class SupervisionParams {
  static final int MOST = 500;
  private static final int USUAL = 50;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern POSITION =
      Pattern.compile("([0-9]{1,17}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private SupervisionParams() {}

  static int limit(String text) {
    if (text == null || text.isBlank()) {
      return USUAL;
    }
    if (text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MOST) {
      return Integer.parseInt(text);
    }
    throw Problem.invalid("limit", "A number from 1 to " + MOST + " is needed.");
  }

  static Optional<String> id(String field, String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    if (!ID.matcher(text).matches()) {
      throw Problem.invalid(field, "It is not an id.");
    }
    return Optional.of(text);
  }

  static Optional<RegionPath> region(String text) {
    try {
      return Optional.ofNullable(text).filter(t -> !t.isEmpty()).map(RegionPath::new);
    } catch (IllegalArgumentException _) {
      throw Problem.invalid("regionPath", "It is not a region path, such as /420000/420100/.");
    }
  }

  static <E extends Enum<E>> Optional<E> name(String field, Class<E> type, String text) {
    try {
      return Optional.ofNullable(text).filter(t -> !t.isEmpty()).map(t -> Enum.valueOf(type, t));
    } catch (IllegalArgumentException _) {
      throw Problem.invalid(field, "It is not one of the values of this field.");
    }
  }

  /** The id after which a page starts. */
  static String afterId(String cursor) {
    var id = decoded(cursor);
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      throw noCursor();
    }
    return id;
  }

  static Optional<GapPosition> afterGap(String cursor) {
    var text = decoded(cursor);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var matched = POSITION.matcher(text);
    if (!matched.matches()) {
      throw noCursor();
    }
    var at = Instant.EPOCH.plus(Long.parseLong(matched.group(1)), ChronoUnit.MICROS);
    return Optional.of(new GapPosition(at, UUID.fromString(matched.group(2))));
  }

  static String cursor(Instant dueAt, UUID id) {
    return cursor(ChronoUnit.MICROS.between(Instant.EPOCH, dueAt) + ":" + id);
  }

  static String cursor(String position) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
  }

  private static String decoded(String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return "";
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    } catch (IllegalArgumentException _) {
      throw noCursor();
    }
  }

  private static Problem noCursor() {
    return Problem.invalid("cursor", "It is not one that we gave.");
  }
}
