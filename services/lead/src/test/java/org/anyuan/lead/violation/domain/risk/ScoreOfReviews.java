package org.anyuan.lead.violation.domain.risk;

import org.anyuan.lead.violation.domain.review.LinkedReview;

/** The deliberate violation: a score that counts reviews. */
public class ScoreOfReviews {
  LinkedReview counted;
}
