package org.anyuan.notify.domain.delivery;

/** What may happen to a delivery. */
public sealed interface DeliveryCommand {
  /** It may be time to hand it over: who gets a changed one, now SENDING, does it. */
  record Send() implements DeliveryCommand {}

  /**
   * What a channel says: in its answer, by a call-back, by the person's reply.
   *
   * @param detail in the channel's words, cut and cleaned: no report is lost for them
   */
  record Report(int attempt, Told told, String detail) implements DeliveryCommand {
    private static final int MOST_DETAIL = 300;

    public Report {
      detail = detail.replaceAll("\\p{Cntrl}", " ").strip();
      detail = detail.substring(0, Math.min(detail.length(), MOST_DETAIL));
    }
  }

  /** It need not be sent any more. */
  record Withdraw() implements DeliveryCommand {}

  /** A person has put right what was wrong. */
  record Replay() implements DeliveryCommand {}

  /** What a channel can say. */
  enum Told {
    ACCEPTED,
    FAILED_FOR_NOW,
    FAILED_FOR_GOOD,
    DELIVERED,
    ACKNOWLEDGED
  }
}
