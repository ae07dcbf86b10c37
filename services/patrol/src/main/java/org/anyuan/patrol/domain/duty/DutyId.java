package org.anyuan.patrol.domain.duty;

import org.anyuan.common.outcome.Text;

public record DutyId(String value) {
  public static DutyId of(String field, String value) {
    return new DutyId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
