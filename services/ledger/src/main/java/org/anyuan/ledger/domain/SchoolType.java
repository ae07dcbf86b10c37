package org.anyuan.ledger.domain;

import org.anyuan.common.outcome.Text;

public enum SchoolType {
  KINDERGARTEN,
  PRIMARY,
  JUNIOR_SECONDARY,
  SENIOR_SECONDARY,
  NINE_YEAR,
  TWELVE_YEAR,
  SPECIAL,
  VOCATIONAL_SECONDARY;

  public static SchoolType of(String field, String text) {
    return Text.oneOf(field, SchoolType.class, text);
  }
}
