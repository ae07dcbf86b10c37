package org.anyuan.lead.application.attachments;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Coordination;

/**
 * Deletes bytes that are nobody's: of leads that were erased, and of uploads that came to nothing.
 * What cannot be deleted now is tried again, and holds up no other.
 */
@ApplicationScoped
public class SweepAttachments {
  public static final int BATCH = 20;
  private static final Duration AGAIN = Duration.ofMinutes(2);

  private final Coordination coordination;
  private final AttachmentStore store;
  private final Clock clock;

  SweepAttachments(Coordination coordination, AttachmentStore store, Clock clock) {
    this.coordination = coordination;
    this.store = store;
    this.clock = clock;
  }

  /** How many were due. Fails with the first that could not be deleted, after all were tried. */
  public Uni<Integer> sweep() {
    var now = clock.instant();
    return coordination
        .work(Actor.SYSTEM, work -> work.attachments().takeDue(now, now.plus(AGAIN), BATCH))
        .chain(
            due ->
                Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUniAndConcatenate(this::delete)
                    .collect()
                    .asList())
        .map(
            tried -> {
              tried.stream()
                  .flatMap(Optional::stream)
                  .findFirst()
                  .ifPresent(
                      failure -> {
                        throw new AttachmentStore.StoreAway("some could not be deleted", failure);
                      });
              return tried.size();
            });
  }

  /** The failure, if it failed. */
  private Uni<Optional<Throwable>> delete(ObjectName name) {
    return store
        .delete(name)
        .chain(() -> coordination.work(Actor.SYSTEM, work -> work.attachments().gone(name)))
        .replaceWith(Optional.<Throwable>empty())
        .onFailure()
        .recoverWithItem(Optional::of);
  }
}
