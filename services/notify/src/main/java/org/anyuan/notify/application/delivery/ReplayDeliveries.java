package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.domain.delivery.DeliveryCommand;
import org.anyuan.notify.domain.delivery.DeliveryId;

/** Sends dead letters once more: a person has put right what was wrong. */
@ApplicationScoped
public class ReplayDeliveries {
  /**
   * What came of many.
   *
   * @param more there are others that the same request would take
   */
  public record Replayed(int count, boolean more) {}

  public Uni<Outcome<Kept>> one(Work work, DeliveryId id, Instant now) {
    var reader = Reader.of(work.actor());
    return work.deliveryLog()
        .find(reader, id)
        .chain(
            found ->
                found.filter(kept -> inScope(work.actor(), kept)).isEmpty()
                    ? Uni.createFrom().item(Optional.<Kept>empty())
                    : work.deliveries().lock(id))
        .chain(
            found ->
                found
                    .map(kept -> replay(work, kept, now))
                    .orElseGet(() -> Uni.createFrom().item(Outcome.notFound("delivery"))));
  }

  /** Somebody reads their own from elsewhere, too; what is done there is done by others. */
  private static boolean inScope(Actor actor, Kept kept) {
    var about = kept.about();
    return actor
        .scope()
        .allows(about.path().value(), about.school().map(Object::toString).orElse(""));
  }

  private static Uni<Outcome<Kept>> replay(Work work, Kept kept, Instant now) {
    Outcome<Kept> outcome = decided(kept, now);
    return outcome instanceof Outcome.Changed<Kept>(var after)
        ? work.deliveries().replayed(List.of(after), now).replaceWith(outcome)
        : Uni.createFrom().item(outcome);
  }

  private static Outcome<Kept> decided(Kept kept, Instant now) {
    return kept.delivery().on(new DeliveryCommand.Replay(), now, 0).map(kept::with);
  }

  /** As many as the query's limit, the newest first. */
  public Uni<Replayed> many(Work work, DeliveryLog.Query query, Instant now) {
    return work.deliveryLog()
        .page(query)
        .map(found -> found.stream().filter(kept -> inScope(work.actor(), kept)))
        .map(found -> found.map(Kept::id).toList())
        .chain(ids -> work.deliveries().lockAll(ids))
        .chain(
            locked -> {
              var after = locked.stream().flatMap(kept -> changed(kept, now).stream()).toList();
              var replayed = new Replayed(after.size(), locked.size() == query.limit());
              return work.deliveries().replayed(after, now).replaceWith(replayed);
            });
  }

  private static Optional<Kept> changed(Kept kept, Instant now) {
    return decided(kept, now) instanceof Outcome.Changed<Kept>(var after)
        ? Optional.of(after)
        : Optional.empty();
  }
}
