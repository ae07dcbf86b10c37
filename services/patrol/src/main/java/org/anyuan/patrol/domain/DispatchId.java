package org.anyuan.patrol.domain;

import java.util.UUID;
import org.anyuan.common.outcome.InvalidField;

/** A dispatch: one unit for one incident. */
public record DispatchId(UUID value) {
  public static DispatchId of(String field, String text) {
    if (text == null || !text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new InvalidField(field, "a UUID in small letters");
    }
    return new DispatchId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
