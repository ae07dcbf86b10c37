package org.anyuan.lead.domain.review;

/** What a review came to: these words and no others. */
public enum Finding {
  NO_CHANGE,
  MORE_OFTEN,
  LESS_OFTEN,
  /** Whoever is responsible elsewhere has it in the police's own system. */
  MOVED_AWAY,
  NO_LONGER_NEEDED
}
