package org.anyuan.patrol.domain.post;

/** What a school is, as the ledger says. */
public enum SchoolType {
  KINDERGARTEN,
  PRIMARY,
  JUNIOR_SECONDARY,
  SENIOR_SECONDARY,
  NINE_YEAR,
  TWELVE_YEAR,
  SPECIAL,
  VOCATIONAL_SECONDARY
}
