package org.anyuan.incident.adapter.in.http;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.RegionPath;
import org.anyuan.incident.application.Cursor;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.incident.application.PageRequest;
import org.anyuan.incident.domain.Audience;

/** Query parameters, path parameters and headers. What does not fit is a problem that names it. */
final class Params {
  static final String KEY = "Idempotency-Key";
  private static final int USUAL = 50;

  private Params() {}

  static PageRequest page(String cursor, String limit) {
    return new PageRequest(
        Optional.ofNullable(cursor)
            .map(
                c ->
                    Cursor.parse(c)
                        .orElseThrow(
                            () -> Problem.invalid("cursor", "It is not one that we gave."))),
        limit(limit));
  }

  static int limit(String limit) {
    if (limit == null) {
      return USUAL;
    }
    if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > PageRequest.MOST) {
      throw Problem.invalid("limit", "A number from 1 to " + PageRequest.MOST + " is needed.");
    }
    return Integer.parseInt(limit);
  }

  static long number(String field, String text) {
    if (!text.matches("[0-9]{1,15}")) {
      throw Problem.invalid(field, "A number from 0 is needed.");
    }
    return Long.parseLong(text);
  }

  /** The short name, when it is one of them. */
  static <E extends Enum<E> & ProtocolMessageEnum> Optional<String> name(
      String field, Class<E> type, String text) {
    if (text == null) {
      return Optional.empty();
    }
    if (EnumNames.parse(type, text).isEmpty()) {
      throw Problem.invalid(field, "It is not one of the values of this field.");
    }
    return Optional.of(text);
  }

  static Optional<String> id(String field, String text) {
    if (text != null && !text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw Problem.invalid(field, "It is not an id.");
    }
    return Optional.ofNullable(text);
  }

  static Optional<UUID> uuid(String field, String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException _) {
      throw Problem.invalid(field, "It is not a UUID.");
    }
  }

  static Optional<RegionPath> region(String field, String text) {
    try {
      return Optional.ofNullable(text).map(RegionPath::new);
    } catch (IllegalArgumentException _) {
      throw Problem.invalid(field, "It is not a region path.");
    }
  }

  /** An id in a path that cannot be one is simply not there. */
  static String known(String id) {
    if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw notHere();
    }
    return id;
  }

  static Audience audience(String text) {
    return switch (text) {
      case "police" -> Audience.POLICE;
      case "education" -> Audience.EDUCATION;
      case "media" -> Audience.MEDIA;
      default -> throw Problem.notFound("There is no such queue.");
    };
  }

  static String key(String key) {
    if (key == null || !key.matches("[\\x21-\\x7e]{1,200}")) {
      throw Problem.invalid(KEY, "The header is needed: 1 to 200 visible ASCII characters.");
    }
    return key;
  }

  /** The same for what does not exist and for what lies outside the caller's region. */
  static Problem notHere() {
    return Problem.notFound("There is no such thing in your region.");
  }
}
