package org.anyuan.notify.domain.communication;

import org.anyuan.common.outcome.Text;

public record TestId(String value) {
  public static TestId of(String field, String value) {
    return new TestId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
