package org.anyuan.lead.domain;

import java.time.Duration;
import java.util.Collection;
import org.anyuan.common.outcome.InvalidField;

/** Values from outside that are no text; what does not fit names its field. */
public final class Bounds {
  private Bounds() {}

  public static <T> T present(String field, T value) {
    if (value == null) {
      throw new InvalidField(field, "required");
    }
    return value;
  }

  public static void size(String field, Collection<?> values, int least, int most) {
    if (values.size() < least || values.size() > most) {
      throw new InvalidField(field, least + " to " + most + " of them");
    }
  }

  public static int number(String field, Integer value, int least, int most) {
    if (value == null || value < least || value > most) {
      throw new InvalidField(field, "a whole number from " + least + " to " + most);
    }
    return value;
  }

  public static Duration duration(String field, Duration value, Duration least, Duration most) {
    if (value == null || value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new InvalidField(field, "a time from " + least + " to " + most);
    }
    return value;
  }
}
