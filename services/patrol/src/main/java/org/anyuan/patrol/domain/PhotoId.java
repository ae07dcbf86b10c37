package org.anyuan.patrol.domain;

import java.util.UUID;
import org.anyuan.common.outcome.InvalidField;

/** A photograph, by the id that the telephone gave it. */
public record PhotoId(UUID value) {
  public static PhotoId of(String field, String text) {
    if (text == null || !text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new InvalidField(field, "a UUID in small letters");
    }
    return new PhotoId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
