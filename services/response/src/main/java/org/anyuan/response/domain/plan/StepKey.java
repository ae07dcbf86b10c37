package org.anyuan.response.domain.plan;

import org.anyuan.common.outcome.Text;

/** Names a step within its plan, such as {@code cordon-stands}. */
public record StepKey(String value) {
  public static StepKey of(String field, String value) {
    return new StepKey(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
