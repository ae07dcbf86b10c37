package org.anyuan.response.domain;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

/** A fact that a response records. */
public record FactId(UUID value) {
  public static FactId of(String field, String text) {
    return new FactId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
