package org.anyuan.ledger.domain;

import org.anyuan.common.outcome.Text;

public record EnrolmentId(String value) {
  public static EnrolmentId of(String field, String value) {
    return new EnrolmentId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
