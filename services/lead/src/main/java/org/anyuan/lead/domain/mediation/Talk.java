package org.anyuan.lead.domain.mediation;

/** What is held on the way to an agreement. */
public enum Talk {
  FIRST_SIDE,
  OTHER_SIDE,
  GUARDIANS,
  HOME_VISIT,
  TOGETHER
}
