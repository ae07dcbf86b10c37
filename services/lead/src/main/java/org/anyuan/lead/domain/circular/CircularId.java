package org.anyuan.lead.domain.circular;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

/** A circular. */
public record CircularId(UUID value) {
  public static CircularId of(String field, String text) {
    return new CircularId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
