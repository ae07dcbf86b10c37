package org.anyuan.response.domain;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

/** A response: one for each incident. */
public record ResponseId(UUID value) {
  public static ResponseId of(String field, String text) {
    return new ResponseId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
