package org.anyuan.lead.application.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.domain.review.Review;
import org.anyuan.lead.domain.review.ReviewCommand;
import org.anyuan.lead.domain.review.ReviewId;
import org.anyuan.lead.domain.review.Reviewed;

/** Decides about a review under its lock, and keeps what was decided. */
@ApplicationScoped
public class CommandReview {
  private final Clock clock;

  CommandReview(Clock clock) {
    this.clock = clock;
  }

  /**
   * One review; what is deleted by it is answered as it was.
   *
   * @param action as the audit trail calls it
   */
  public Uni<Outcome<Review>> on(Work work, ReviewId id, ReviewCommand command, String action) {
    return work.reviews()
        .lock(id)
        .chain(
            found ->
                found
                    .map(review -> decide(work, review, command, action))
                    .orElseGet(() -> Uni.createFrom().item(Outcome.notFound("review"))));
  }

  private Uni<Outcome<Review>> decide(
      Work work, Review review, ReviewCommand command, String action) {
    var now = clock.instant();
    var by = work.actor().by();
    Outcome<Reviewed> outcome =
        by.isEmpty() ? Outcome.notFound("review") : review.on(command, by.get(), now);
    var after = outcome.map(reviewed -> reviewed.review().orElse(review));
    return outcome instanceof Outcome.Changed<Reviewed>(var reviewed)
        ? work.reviews().save(reviewed, action, now).replaceWith(after)
        : Uni.createFrom().item(after);
  }
}
