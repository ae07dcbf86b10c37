package org.anyuan.lead.violation.domain.review;

import org.anyuan.lead.violation.domain.risk.ScoreOfReviews;

/** The deliberate violation: a review that knows a score. */
public class LinkedReview {
  ScoreOfReviews score;
}
