package org.anyuan.lead.application.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.domain.PersonId;
import org.anyuan.lead.domain.RegionId;
import org.anyuan.lead.domain.review.CaseNumber;
import org.anyuan.lead.domain.review.Level;
import org.anyuan.lead.domain.review.Review;
import org.anyuan.lead.domain.review.ReviewId;
import org.anyuan.lead.domain.review.Reviewed;

/** Takes a case up, once for each region while it is looked at there. */
@ApplicationScoped
public class BeginReview {
  private final Registry registry;
  private final Clock clock;

  BeginReview(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * What is wanted.
   *
   * @param owner absent: whoever begins it
   */
  public record Wanted(CaseNumber number, RegionId region, Level level, Optional<PersonId> owner) {}

  public Uni<Outcome<Review>> begin(Work work, ReviewId id, Wanted wanted) {
    var now = clock.instant();
    var path = path(work, wanted.region());
    var owner = wanted.owner().orElseGet(() -> new PersonId(work.actor().name()));
    var review = Review.begin(id, wanted.number(), owner, path, wanted.level(), now);
    return work.reviews()
        .runs(path, wanted.number())
        .chain(
            runs ->
                runs
                    ? Uni.createFrom().item(runsAlready())
                    : work.reviews()
                        .save(Reviewed.of(review), "review.begun", now)
                        .replaceWith(new Outcome.Changed<>(review)));
  }

  private RegionPath path(Work work, RegionId region) {
    return registry
        .path(region)
        .filter(at -> work.actor().scope().path().filter(mine -> mine.contains(at)).isPresent())
        .orElseThrow(() -> new InvalidField("regionId", "no such region, or outside of yours"));
  }

  private static Outcome<Review> runsAlready() {
    return Outcome.refused(Reason.CONFLICT, "caseNumber", "it is under review here already");
  }
}
