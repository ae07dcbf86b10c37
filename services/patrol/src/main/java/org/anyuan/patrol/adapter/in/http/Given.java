package org.anyuan.patrol.adapter.in.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/** What a request gives as text, and may leave out. */
final class Given {
  private Given() {}

  static <B> B body(B body) {
    return required("body", body);
  }

  static <V> V required(String field, V value) {
    if (value == null) {
      throw new InvalidField(field, "required");
    }
    return value;
  }

  static <V> List<V> list(List<V> values) {
    return Optional.ofNullable(values).orElse(List.of());
  }

  static Optional<String> id(String field, String value) {
    return Optional.ofNullable(value).filter(v -> !v.isBlank()).map(v -> Text.id(field, v));
  }

  static LocalDate day(String field, String value) {
    try {
      return LocalDate.parse(required(field, value));
    } catch (DateTimeParseException _) {
      throw new InvalidField(field, "a day such as 2026-09-01");
    }
  }

  static Optional<LocalDate> dayIfAny(String field, String value) {
    return Optional.ofNullable(value).map(v -> day(field, v));
  }

  static LocalTime time(String field, String value) {
    if (!required(field, value).matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
      throw new InvalidField(field, "a time of the day such as 07:30, in Asia/Shanghai");
    }
    return LocalTime.parse(value);
  }

  static Optional<Instant> instant(String field, String value) {
    try {
      return Optional.ofNullable(value).map(v -> OffsetDateTime.parse(v).toInstant());
    } catch (DateTimeParseException _) {
      throw new InvalidField(field, "a time of RFC 3339 with its offset");
    }
  }

  static OptionalLong version(Long version) {
    return version == null ? OptionalLong.empty() : OptionalLong.of(version);
  }

  static <E extends Enum<E>> Optional<E> oneOf(String field, Class<E> type, String value) {
    return Optional.ofNullable(value)
        .filter(v -> !v.isBlank())
        .map(v -> Text.oneOf(field, type, v));
  }
}
