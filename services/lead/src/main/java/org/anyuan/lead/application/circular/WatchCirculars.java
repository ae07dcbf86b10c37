package org.anyuan.lead.application.circular;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.EachDue;

/**
 * Chases those who have not acknowledged. It is decided again under the lock, so several copies may
 * watch at once, and whoever acknowledges in the last moment is not chased.
 */
@ApplicationScoped
public class WatchCirculars {
  public static final int BATCH = 20;

  private final Coordination coordination;
  private final CommandCircular command;
  private final Clock clock;

  WatchCirculars(Coordination coordination, CommandCircular command, Clock clock) {
    this.coordination = coordination;
    this.command = command;
    this.clock = clock;
  }

  /** How many there were. */
  public Uni<Integer> sweep() {
    return EachDue.reach(
        coordination,
        work -> work.circulars().due(clock.instant(), BATCH),
        (work, id) -> command.chase(work, id));
  }
}
