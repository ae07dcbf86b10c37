package org.anyuan.lead.adapter.in.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/** What a request gives as text, and may leave out. */
public final class Given {
  static final int LONGEST_REASON = 500;

  private Given() {}

  public static <B> B body(B body) {
    return required("body", body);
  }

  public static <V> V required(String field, V value) {
    if (value == null) {
      throw new InvalidField(field, "required");
    }
    return value;
  }

  static <V> List<V> list(String field, List<V> values, int most) {
    var given = Optional.ofNullable(values).orElse(List.of());
    if (given.size() > most) {
      throw new InvalidField(field, "at most " + most);
    }
    for (var i = 0; i < given.size(); i++) {
      required(field + "[" + i + "]", given.get(i));
    }
    return given;
  }

  public static Instant time(String field, String text) {
    try {
      return OffsetDateTime.parse(required(field, text)).toInstant();
    } catch (DateTimeParseException _) {
      throw new InvalidField(field, "a time of RFC 3339 with its offset");
    }
  }

  static String reason(String text) {
    return Text.required("reason", text, LONGEST_REASON);
  }

  static long version(Long version) {
    return required("version", version);
  }
}
