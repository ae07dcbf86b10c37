package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.anyuan.notify.domain.delivery.Failure;
import org.anyuan.notify.domain.delivery.Stage;

/** What became of messages, for whoever may read it. */
public interface DeliveryLog {
  /** Where a page ends: lists have the newest first. */
  record Position(Instant queuedAt, DeliveryId id) {}

  /**
   * Which of them.
   *
   * @param dead only those with the dead letters
   */
  record Query(
      Reader reader,
      Optional<IncidentId> incident,
      Optional<TaskId> task,
      Optional<PersonId> recipient,
      Optional<Stage> stage,
      Optional<ChannelKind> channel,
      Optional<Failure> failure,
      Optional<Instant> from,
      Optional<Instant> until,
      boolean dead,
      Optional<Position> after,
      int limit) {}

  /** What it was at a time. */
  record Step(
      long version,
      Stage stage,
      int attempt,
      Instant at,
      Optional<Failure> failure,
      String detail) {}

  /** At which time it became what it is. */
  record Changed(Kept delivery, Instant at) {}

  Uni<Optional<Kept>> find(Reader reader, DeliveryId id);

  Uni<List<Kept>> page(Query query);

  /** In order. */
  Uni<List<Step>> history(DeliveryId id);

  /** Those of these people that changed since then, the oldest change first. */
  Uni<List<Changed>> changed(Collection<PersonId> people, Instant since, int limit);
}
