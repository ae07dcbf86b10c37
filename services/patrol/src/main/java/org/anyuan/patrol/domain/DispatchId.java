package org.anyuan.patrol.domain;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

/** A dispatch: one unit for one incident. */
public record DispatchId(UUID value) {
  public static DispatchId of(String field, String text) {
    return new DispatchId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
