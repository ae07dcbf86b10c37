package org.anyuan.notify.domain.delivery;

/**
 * How far a delivery is. The order counts: within one attempt a later one is never undone by an
 * earlier one. Names and numbers are stored and published: they stay.
 */
public enum Stage {
  /** Nothing was handed to the channel yet. */
  QUEUED(0),
  /** It is being handed over; whether the channel has it is not known. */
  SENDING(1),
  /** The channel has it, and will say more or not. */
  SENT(2),
  /** It did not arrive by this attempt; there will be another. */
  FAILED_FOR_NOW(3),
  /** There will be no other attempt, unless a person replays it. */
  FAILED_FOR_GOOD(4),
  /** It has arrived: a proof, by whichever attempt it comes, which no failure undoes. */
  DELIVERED(5),
  /** The person has answered it: a proof, too. */
  ACKNOWLEDGED(6);

  private final int rank;

  Stage(int rank) {
    this.rank = rank;
  }

  /** Part of the stored sequence. */
  int rank() {
    return rank;
  }

  /** The message is there. What is said of other attempts is of no matter. */
  public boolean proof() {
    return switch (this) {
      case DELIVERED, ACKNOWLEDGED -> true;
      case QUEUED, SENDING, SENT, FAILED_FOR_NOW, FAILED_FOR_GOOD -> false;
    };
  }
}
