package org.anyuan.patrol.domain.dispatch;

/** What kind of place an incident is at. */
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
