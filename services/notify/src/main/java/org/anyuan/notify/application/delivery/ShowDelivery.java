package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.anyuan.notify.domain.delivery.DeliveryId;

/** A page of the person's says that it has painted a message: where a browser shows it, a proof. */
@ApplicationScoped
public class ShowDelivery {
  private final ReportDelivery report;

  ShowDelivery(ReportDelivery report) {
    this.report = report;
  }

  public Uni<Outcome<Kept>> shown(Work work, DeliveryId id, Instant now) {
    return work.deliveries()
        .find(id)
        .map(found -> found.filter(kept -> kept.recipient().value().equals(work.actor().name())))
        .chain(found -> shown(work, found, now));
  }

  private Uni<Outcome<Kept>> shown(Work work, Optional<Kept> found, Instant now) {
    if (found.isEmpty()) {
      return Uni.createFrom().item(Outcome.notFound("delivery"));
    }
    var kept = found.get();
    if (!painted(kept.channel())) {
      return Uni.createFrom()
          .item(Outcome.refused(Reason.CONFLICT, "channel", "no page paints what it carries"));
    }
    var told = new Report(kept.delivery().state().attempt(), Told.DELIVERED, "");
    return report.report(work, kept.id(), told, now).map(outcome -> outcome.map(kept::with));
  }

  private static boolean painted(ChannelKind channel) {
    return switch (channel) {
      case SSE, WEB_PUSH -> true;
      case SMS, VOICE, EMAIL, WEBHOOK, WECOM_ROBOT, DINGTALK_ROBOT -> false;
    };
  }
}
