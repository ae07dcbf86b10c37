package org.anyuan.lead.application.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.EachDue;
import org.anyuan.lead.domain.review.ReviewCommand;

/**
 * Says which reviews have lapsed, and deletes those whose time to be kept is over. It is decided
 * again under the lock, so several copies may watch at once.
 */
@ApplicationScoped
public class WatchReviews {
  public static final int BATCH = 50;

  private final Coordination coordination;
  private final CommandReview command;
  private final Clock clock;

  WatchReviews(Coordination coordination, CommandReview command, Clock clock) {
    this.coordination = coordination;
    this.command = command;
    this.clock = clock;
  }

  /** How many there were. */
  public Uni<Integer> sweep() {
    return EachDue.reach(
        coordination,
        work -> work.reviews().due(clock.instant(), BATCH),
        (work, id) -> command.on(work, id, new ReviewCommand.ReachTime(), "review.late"));
  }
}
