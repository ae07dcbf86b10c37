package org.anyuan.lead.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.anyuan.lead.domain.lead.LeadCommand;

/**
 * Says what was waited for and did not come. That it did not is decided again under the lock, so
 * several copies may watch at once, and whoever acts in the last moment is not blamed.
 */
@ApplicationScoped
public class WatchDeadlines {
  public static final int BATCH = 50;

  private final Coordination coordination;
  private final CommandLead command;
  private final Clock clock;

  WatchDeadlines(Coordination coordination, CommandLead command, Clock clock) {
    this.coordination = coordination;
    this.command = command;
    this.clock = clock;
  }

  /** How many there were. */
  public Uni<Integer> sweep() {
    return EachDue.reach(
        coordination,
        work -> work.leads().due(clock.instant(), BATCH),
        (work, id) -> command.on(work, id, new LeadCommand.ReachTime(), "lead.late"));
  }
}
