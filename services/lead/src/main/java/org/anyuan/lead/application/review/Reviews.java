package org.anyuan.lead.application.review;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.PersonId;
import org.anyuan.lead.domain.review.CaseNumber;
import org.anyuan.lead.domain.review.Deletion;
import org.anyuan.lead.domain.review.Review;
import org.anyuan.lead.domain.review.ReviewId;
import org.anyuan.lead.domain.review.ReviewState;
import org.anyuan.lead.domain.review.Reviewed;

/**
 * The reviews within the actor's scope. To whoever is not of the responsible police, and not the
 * service, there are none, whatever is asked of it.
 */
public interface Reviews {
  /**
   * What a list is asked for by.
   *
   * @param dueBy whose date is then or before it, lapsed ones among them
   */
  record Query(
      Optional<PersonId> owner,
      Optional<ReviewState.Name> state,
      Optional<Instant> dueBy,
      Optional<RegionPath> path,
      Optional<ReviewId> after,
      int limit) {}

  Uni<Optional<Review>> find(ReviewId id);

  /** Until the end of the unit of work. */
  Uni<Optional<Review>> lock(ReviewId id);

  /** There is one of this number in the region that has not ended. */
  Uni<Boolean> runs(RegionPath path, CaseNumber number);

  /** In the order of their ids. */
  Uni<List<Review>> page(Query query);

  /** For which something happens by itself. */
  Uni<List<ReviewId>> due(Instant now, int limit);

  /**
   * With its event and its line in the audit trail, or with the record of its deletion in its
   * place.
   *
   * @param action such as {@code review.begun}
   */
  Uni<Void> save(Reviewed reviewed, String action, Instant now);

  Uni<Void> recordReading(Review review, Instant now);

  /** What is left of those that were deleted, in the order of their ids. */
  Uni<List<Deletion>> deletions(Optional<ReviewId> after, int limit);
}
