package org.anyuan.notify.application.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.application.Deliveries.Means;
import org.anyuan.notify.application.delivery.ReportDelivery;
import org.anyuan.notify.application.reply.AnswerTask;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.anyuan.notify.domain.delivery.DeliveryId;

/** Takes what a gateway says later of a message: late, twice, in any order. */
@ApplicationScoped
public class TakeCallBack {
  private final ReportDelivery report;
  private final AnswerTask answer;

  TakeCallBack(ReportDelivery report, AnswerTask answer) {
    this.report = report;
    this.answer = answer;
  }

  /** What became of it, as gateways tell it apart. */
  public enum Status {
    ACCEPTED(Told.ACCEPTED),
    /** With the network, which will say more or not. */
    SENT(Told.ACCEPTED),
    /** On the telephone; a call: somebody took it. */
    DELIVERED(Told.DELIVERED),
    /** Not by this attempt: busy, no answer, switched off. */
    FAILED(Told.FAILED_FOR_NOW),
    /** Never: there is no such number. */
    UNDELIVERABLE(Told.FAILED_FOR_GOOD);

    private final Told told;

    Status(Told told) {
      this.told = told;
    }
  }

  /**
   * A call-back.
   *
   * @param takes the key was pressed that takes the task
   */
  public record CallBack(
      DeliveryId delivery, int attempt, Status status, boolean takes, String reason) {}

  /** False: no such message was ever handed over. */
  public Uni<Boolean> take(CallBack callBack) {
    var said = new Report(callBack.attempt(), callBack.status().told, callBack.reason());
    return report
        .report(callBack.delivery(), said)
        .map(outcome -> !(outcome instanceof Outcome.Refused<?>))
        .chain(
            known ->
                known && callBack.takes()
                    ? answer
                        .answer(callBack.delivery(), callBack.attempt(), Means.VOICE_KEY)
                        .replaceWith(true)
                    : Uni.createFrom().item(known));
  }
}
