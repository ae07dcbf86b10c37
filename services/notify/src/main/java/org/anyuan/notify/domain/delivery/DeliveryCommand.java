package org.anyuan.notify.domain.delivery;

import java.time.Duration;

/** What may happen to a delivery. */
public sealed interface DeliveryCommand {
  /** It may be time to hand it over: who gets a changed one, now SENDING, does it. */
  record Send() implements DeliveryCommand {}

  /**
   * What a channel says: in its answer, by a call-back, by the person's reply.
   *
   * @param detail in the channel's words, cut and cleaned: no report is lost for them, and no
   *     mailbox or number that they repeat is kept
   * @param notBefore so long the channel wants to be left alone, after a failure for now
   */
  record Report(int attempt, Told told, String detail, Duration notBefore)
      implements DeliveryCommand {
    private static final int MOST_DETAIL = 300;
    private static final int LONGEST_READ = 2000;
    private static final String MAILBOX = "[^\\s<>]+@[^\\s<>]+";
    private static final String NUMBER = "\\+?[0-9](?:[ -]?[0-9]){6,}";

    public Report {
      detail = detail.substring(0, Math.min(detail.length(), LONGEST_READ));
      detail = detail.replaceAll("\\p{Cntrl}", " ").strip();
      detail = detail.replaceAll(MAILBOX, "…").replaceAll(NUMBER, "…");
      detail = detail.substring(0, Math.min(detail.length(), MOST_DETAIL));
    }

    public Report(int attempt, Told told, String detail) {
      this(attempt, told, detail, Duration.ZERO);
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
