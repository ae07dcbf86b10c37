package org.anyuan.notify.domain.delivery;

/**
 * Why there is no further attempt. Of two that are said of one attempt the later one here counts.
 * Names and numbers are stored and published: they stay.
 */
public enum Failure {
  /** Taken back before it was sent, for something newer or because it no longer matters. */
  WITHDRAWN(1),
  /** The channel did not say whether it has it, however often it was handed over. */
  NO_ANSWER(2),
  /** It failed as often as the channel's limit allows. */
  LIMIT_REACHED(3),
  /** The channel said that it never can, such as for a number that does not exist. */
  REFUSED(4);

  private final int rank;

  Failure(int rank) {
    this.rank = rank;
  }

  /** Part of the stored sequence. */
  int rank() {
    return rank;
  }
}
