package org.anyuan.lead.adapter.out.postgres;

import java.time.Instant;
import java.util.List;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.lead.domain.review.Review;
import org.anyuan.lead.domain.review.Reviewed;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.anyuan.proto.lead.v1.ReviewLapsed;

/** That a review has lapsed: which, where and how far up. Neither its case number nor whose. */
final class ReviewMessages {
  private ReviewMessages() {}

  static List<LeadEvent> of(Reviewed reviewed, Review review, Instant now) {
    return reviewed.escalation().stream()
        .map(
            escalation ->
                LeadEvent.newBuilder()
                    .setEventId(
                        DeterministicId.of(
                                "review-event",
                                review.id().toString(),
                                Long.toString(review.version()))
                            .toString())
                    .setRegionPath(review.path().value())
                    .setOccurredAt(Timestamps.of(now))
                    .setVersion(review.version())
                    .setReviewLapsed(
                        ReviewLapsed.newBuilder()
                            .setReviewId(review.id().toString())
                            .setLevel(escalation.level()))
                    .build())
        .toList();
  }
}
