package org.anyuan.ledger.domain;

import org.anyuan.common.outcome.Text;

public record ExerciseId(String value) {
  public static ExerciseId of(String field, String value) {
    return new ExerciseId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
