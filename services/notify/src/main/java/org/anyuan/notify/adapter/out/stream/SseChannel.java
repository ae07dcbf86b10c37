package org.anyuan.notify.adapter.out.stream;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.anyuan.notify.application.Channel;
import org.anyuan.notify.application.delivery.ChangedDeliveries;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;

/**
 * The person's stream reads the delivery itself, at whichever copy it is open: once it is stored
 * there is nothing more to hand over. That it arrived, the page says after it has painted it.
 */
@ApplicationScoped
class SseChannel implements Channel {
  private final ChangedDeliveries changed;

  SseChannel(ChangedDeliveries changed) {
    this.changed = changed;
  }

  @Override
  public Set<ChannelKind> kinds() {
    return Set.of(ChannelKind.SSE);
  }

  @Override
  public Uni<Report> send(Handover handover) {
    changed.wake();
    return Uni.createFrom().item(new Report(handover.attempt(), Told.ACCEPTED, ""));
  }
}
