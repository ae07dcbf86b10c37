package org.anyuan.response.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.response.ResponseCommand;

/**
 * Tells whom it may concern that a track fell behind. That it did is decided again under the lock,
 * so several copies may watch at once, and whoever acts in the last moment is not blamed.
 */
@ApplicationScoped
public class WatchDrift {
  public static final int BATCH = 50;

  private final Coordination coordination;
  private final CommandResponse command;
  private final Clock clock;

  WatchDrift(Coordination coordination, CommandResponse command, Clock clock) {
    this.coordination = coordination;
    this.command = command;
    this.clock = clock;
  }

  /** How many there were. */
  public Uni<Integer> sweep() {
    return coordination
        .work(Actor.SYSTEM, work -> work.responses().due(clock.instant(), BATCH))
        .chain(
            due ->
                Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUniAndConcatenate(this::look)
                    .collect()
                    .asList()
                    .map(done -> done.size()));
  }

  private Uni<ResponseId> look(ResponseId id) {
    return coordination
        .work(Actor.SYSTEM, work -> command.on(work, id, new ResponseCommand.RaiseAlarms()))
        .replaceWith(id);
  }
}
