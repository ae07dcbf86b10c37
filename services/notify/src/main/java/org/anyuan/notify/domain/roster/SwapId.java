package org.anyuan.notify.domain.roster;

import org.anyuan.common.outcome.Text;

public record SwapId(String value) {
  public static SwapId of(String field, String value) {
    return new SwapId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
