package org.anyuan.patrol.domain.duty;

import org.anyuan.common.outcome.Text;

public record AssignmentId(String value) {
  public static AssignmentId of(String field, String value) {
    return new AssignmentId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
