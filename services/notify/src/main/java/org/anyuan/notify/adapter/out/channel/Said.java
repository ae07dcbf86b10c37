package org.anyuan.notify.adapter.out.channel;

import java.time.Duration;
import org.anyuan.notify.application.Channel.Handover;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;

/** What a channel says of a message that it was handed. */
public final class Said {
  private Said() {}

  /** There is more to come, or not. */
  public static Report accepted(Handover handover) {
    return new Report(handover.attempt(), Told.ACCEPTED, "");
  }

  public static Report delivered(Handover handover) {
    return new Report(handover.attempt(), Told.DELIVERED, "");
  }

  public static Report failedForNow(Handover handover, String why) {
    return failedForNow(handover, why, Duration.ZERO);
  }

  public static Report failedForNow(Handover handover, String why, Duration notBefore) {
    return new Report(handover.attempt(), Told.FAILED_FOR_NOW, why, notBefore);
  }

  public static Report failedForGood(Handover handover, String why) {
    return new Report(handover.attempt(), Told.FAILED_FOR_GOOD, why);
  }
}
