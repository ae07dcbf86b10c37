package org.anyuan.patrol.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.dispatch.DispatchCommand;

/**
 * Ends dispatches whose time is over. That it is over is decided again under the lock, so several
 * copies may watch at once, and whoever answers in the last moment is not lost.
 */
@ApplicationScoped
public class WatchDeadlines {
  public static final int BATCH = 50;

  private final Patrol patrol;
  private final DispatchUnits dispatches;
  private final Clock clock;

  WatchDeadlines(Patrol patrol, DispatchUnits dispatches, Clock clock) {
    this.patrol = patrol;
    this.dispatches = dispatches;
    this.clock = clock;
  }

  /** How many there were. */
  public Uni<Integer> sweep() {
    return patrol
        .work(Actor.SYSTEM, work -> work.dispatches().due(clock.instant(), BATCH))
        .chain(
            due ->
                Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUniAndConcatenate(this::expire)
                    .collect()
                    .asList()
                    .map(done -> done.size()));
  }

  private Uni<DispatchId> expire(DispatchId id) {
    return patrol
        .work(
            Actor.SYSTEM,
            work -> dispatches.command(work, id, new DispatchCommand.Expire(), "dispatch.expired"))
        .replaceWith(id);
  }
}
