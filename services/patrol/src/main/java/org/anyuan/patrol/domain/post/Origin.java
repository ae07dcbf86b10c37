package org.anyuan.patrol.domain.post;

/** Why there is a post. */
public sealed interface Origin {
  /** A county wants it, under no plan. */
  record County() implements Origin {}

  /** A county implements an edition of its city's plan. */
  record ByPlan(PlanId plan, int edition) implements Origin {}

  /** A school has no alarm path. */
  record CoverageGap(String gapId) implements Origin {}

  default Purpose purpose() {
    return switch (this) {
      case County _, ByPlan _ -> Purpose.ESCORT;
      case CoverageGap _ -> Purpose.SUBSTITUTE;
    };
  }
}
