package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.Deliveries.OfTask;
import org.anyuan.notify.domain.delivery.Delivery;
import org.anyuan.notify.domain.delivery.DeliveryCommand;

/**
 * Takes back what of a task still waits here: somebody has acknowledged it, or it is over. What is
 * with its channel stays there, and is not tried again.
 */
@ApplicationScoped
public class WithdrawDeliveries {
  /** In the work of whoever knows. */
  public Uni<Void> of(Work work, Collection<OfTask> of, Instant now) {
    if (of.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var deliveries = work.deliveries();
    return deliveries
        .lockUnsettled(of)
        .chain(
            waiting ->
                deliveries.save(
                    waiting.stream().flatMap(kept -> withdrawn(kept, now).stream()).toList(), now));
  }

  static Optional<Kept> withdrawn(Kept kept, Instant now) {
    return kept.delivery().on(new DeliveryCommand.Withdraw(), now, 0)
            instanceof Outcome.Changed<Delivery>(var after)
        ? Optional.of(kept.with(after))
        : Optional.empty();
  }
}
