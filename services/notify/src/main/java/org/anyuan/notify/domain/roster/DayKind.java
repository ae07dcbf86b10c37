package org.anyuan.notify.domain.roster;

/** What a day is, as far as rosters tell days apart. */
public enum DayKind {
  /** People work: Monday to Friday without holidays, and make-up days. */
  WORKDAY,
  /** A workday in a term. */
  SCHOOL_DAY,
  /** A holiday, or a day of a weekend that makes up for none. */
  DAY_OFF
}
