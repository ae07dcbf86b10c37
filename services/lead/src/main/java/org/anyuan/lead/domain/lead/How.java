package org.anyuan.lead.domain.lead;

/** By what a lead was settled. */
public enum How {
  /** The sides agreed. */
  MEDIATED,
  MEASURES_TAKEN,
  /** The law takes its course: a case, a penalty. */
  LEFT_TO_THE_LAW,
  /** Another authority has it, such as health or market supervision. */
  REFERRED
}
