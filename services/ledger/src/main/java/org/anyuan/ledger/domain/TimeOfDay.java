package org.anyuan.ledger.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.anyuan.common.outcome.InvalidField;

/** HH:mm in Asia/Shanghai. */
public record TimeOfDay(String value) {
  private static final Pattern SHAPE = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  public static Optional<TimeOfDay> parse(String field, String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    if (!SHAPE.matcher(text).matches()) {
      throw new InvalidField(field, "a time from 00:00 to 23:59, such as 07:50");
    }
    return Optional.of(new TimeOfDay(text));
  }
}
