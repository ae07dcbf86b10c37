package org.anyuan.patrol.domain.beat;

import org.anyuan.common.outcome.Text;

public record GridId(String value) {
  public static GridId of(String field, String value) {
    return new GridId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
