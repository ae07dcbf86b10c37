package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.delivery.DeadLetter;
import org.anyuan.notify.domain.delivery.Delivery;
import org.anyuan.notify.domain.delivery.DeliveryId;

/** The deliveries. */
public interface Deliveries {
  /** Changes nothing where its dedup key is known: true where it is new. */
  Uni<Boolean> add(Delivery queued, Content content, Instant now);

  Uni<Optional<Delivery>> lock(DeliveryId id);

  /** To be handed over now, the longest due first; none that another copy works on. */
  Uni<List<DeliveryId>> due(Instant now, int limit);

  /** With its event. Only over a state of a lower sequence, or by a person's replay. */
  Uni<Void> save(Delivery after, Instant now);

  Uni<List<DeadLetter>> deadLetters(Optional<DeliveryId> after, int limit);
}
