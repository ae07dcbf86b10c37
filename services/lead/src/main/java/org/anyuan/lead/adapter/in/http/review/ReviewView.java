package org.anyuan.lead.adapter.in.http.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.lead.domain.review.Deletion;
import org.anyuan.lead.domain.review.Finding;
import org.anyuan.lead.domain.review.Level;
import org.anyuan.lead.domain.review.Review;
import org.anyuan.lead.domain.review.ReviewState;
import org.anyuan.lead.domain.review.Round;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Review")
record ReviewView(
    String id,
    String caseNumber,
    String regionId,
    @Schema(description = "The account of whoever answers for it") String owner,
    Level level,
    ReviewState.Name state,
    Instant since,
    @Schema(nullable = true, description = "Absent once it has ended") Instant dueAt,
    @Schema(nullable = true, description = "How often it was said that it has lapsed")
        Integer raised,
    @Schema(nullable = true, description = "When it is deleted, once it has ended")
        Instant deleteAt,
    List<RoundView> rounds,
    long version) {

  @Schema(name = "ReviewRound")
  record RoundView(Instant at, String who, Level level, Finding finding) {
    static RoundView of(Round round) {
      return new RoundView(round.at(), round.who().value(), round.level(), round.finding());
    }
  }

  /** What is left of one. */
  @Schema(name = "ReviewDeletion")
  record DeletionView(
      String reviewId, String regionId, Level level, Instant endedAt, Instant deletedAt) {
    static DeletionView of(Deletion deletion) {
      return new DeletionView(
          deletion.review().toString(),
          deletion.path().ids().getLast(),
          deletion.level(),
          deletion.endedAt(),
          deletion.at());
    }
  }

  static ReviewView of(Review review) {
    var state = review.state();
    return new ReviewView(
        review.id().toString(),
        review.caseNumber().value(),
        review.path().ids().getLast(),
        review.owner().value(),
        review.level(),
        state.name(),
        state.since(),
        state.due().orElse(null),
        raised(state).orElse(null),
        state instanceof ReviewState.Ended(var _, var deleteAt) ? deleteAt : null,
        review.rounds().stream().map(RoundView::of).toList(),
        review.version());
  }

  private static Optional<Integer> raised(ReviewState state) {
    return state instanceof ReviewState.Lapsed(var _, var _, var _, var raised)
        ? Optional.of(raised)
        : Optional.empty();
  }
}
