package org.anyuan.notify.domain.escalation;

import org.anyuan.common.outcome.Text;

public record PolicyId(String value) {
  public static PolicyId of(String field, String value) {
    return new PolicyId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
