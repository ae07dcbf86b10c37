package org.anyuan.patrol.domain;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

/** A photograph, by the id that the telephone gave it. */
public record PhotoId(UUID value) {
  public static PhotoId of(String field, String text) {
    return new PhotoId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
