package org.anyuan.patrol.domain.beat;

import org.anyuan.common.outcome.Text;

public record BeatId(String value) {
  public static BeatId of(String field, String value) {
    return new BeatId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
