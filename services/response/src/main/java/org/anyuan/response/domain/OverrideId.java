package org.anyuan.response.domain;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

/** A request to go without a pairing, once. */
public record OverrideId(UUID value) {
  public static OverrideId of(String field, String text) {
    return new OverrideId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
