package org.anyuan.notify.domain.roster;

import org.anyuan.common.outcome.Text;

public record OverrideId(String value) {
  public static OverrideId of(String field, String value) {
    return new OverrideId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
