package org.anyuan.lead.application.review;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.domain.review.ReviewCommand;
import org.anyuan.lead.domain.review.ReviewId;

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
    return coordination
        .work(Actor.SYSTEM, work -> work.reviews().due(clock.instant(), BATCH))
        .chain(
            due ->
                Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUniAndConcatenate(this::reach)
                    .collect()
                    .asList()
                    .map(done -> done.size()));
  }

  private Uni<ReviewId> reach(ReviewId id) {
    return coordination
        .work(
            Actor.SYSTEM,
            work -> command.on(work, id, new ReviewCommand.ReachTime(), "review.late"))
        .replaceWith(id);
  }
}
