package org.anyuan.patrol.domain.post;

import org.anyuan.common.outcome.Text;

public record PlanId(String value) {
  public static PlanId of(String field, String value) {
    return new PlanId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
