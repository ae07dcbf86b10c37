package org.anyuan.lead.domain.review;

import java.util.Optional;

/**
 * What a decision came to.
 *
 * @param review absent once it is to be deleted
 */
public record Reviewed(
    Optional<Review> review, Optional<Escalation> escalation, Optional<Deletion> deletion) {
  /**
   * It has lapsed.
   *
   * @param level 1: its owner; 2: the owner's station; more: the superior region
   */
  public record Escalation(ReviewId review, int level) {}

  public static Reviewed of(Review review) {
    return new Reviewed(Optional.of(review), Optional.empty(), Optional.empty());
  }
}
