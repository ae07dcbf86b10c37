package org.anyuan.patrol.domain.post;

/**
 * How far a city's plan is. What is in force is never edited: a revision is the draft of the next
 * edition, and until that is issued the former one counts.
 */
public sealed interface PlanLife {
  /** The first edition, which counts for nobody yet. */
  record Draft(PlanContent content) implements PlanLife {
    Issued issue() {
      return new Issued(content, 1);
    }
  }

  record Issued(PlanContent inForce, int edition) implements PlanLife {
    Revised revise(PlanContent next) {
      return new Revised(inForce, edition, next);
    }

    Withdrawn withdraw() {
      return new Withdrawn(inForce, edition);
    }
  }

  /** An edition in force, and the draft of the next. */
  record Revised(PlanContent inForce, int edition, PlanContent next) implements PlanLife {
    Issued issue() {
      return new Issued(next, edition + 1);
    }

    Issued discard() {
      return new Issued(inForce, edition);
    }

    Withdrawn withdraw() {
      return new Withdrawn(inForce, edition);
    }
  }

  /** Posts that were set up under it stay; no new ones come of it. */
  record Withdrawn(PlanContent last, int edition) implements PlanLife {}
}
