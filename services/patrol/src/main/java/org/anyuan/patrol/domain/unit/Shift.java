package org.anyuan.patrol.domain.unit;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;

/** Hours of the day in Asia/Shanghai; one that ends before it begins goes over midnight. */
public record Shift(LocalTime begins, LocalTime ends) {
  /** Both or neither. */
  public static Optional<Shift> of(String field, String begins, String ends) {
    if (begins == null && ends == null) {
      return Optional.empty();
    }
    var shift = new Shift(time(field + ".begins", begins), time(field + ".ends", ends));
    if (shift.begins.equals(shift.ends)) {
      throw new InvalidField(field + ".ends", "another time than the begin");
    }
    return Optional.of(shift);
  }

  private static LocalTime time(String field, String text) {
    try {
      if (text != null && text.matches("[0-9]{2}:[0-9]{2}")) {
        return LocalTime.parse(text);
      }
    } catch (DateTimeParseException _) {
      // Falls through to the same answer.
    }
    throw new InvalidField(field, "a time from 00:00 to 23:59, such as 07:50");
  }

  public boolean covers(LocalTime time) {
    return begins.isBefore(ends)
        ? !time.isBefore(begins) && time.isBefore(ends)
        : !time.isBefore(begins) || time.isBefore(ends);
  }
}
