package org.anyuan.patrol.domain.post;

/** What may be asked of a plan. */
public sealed interface PlanCommand {
  /** Of a draft: other words. Of what is in force: the draft of the next edition. */
  record Write(PlanContent content) implements PlanCommand {}

  record Issue() implements PlanCommand {}

  /** Drops the draft of the next edition. */
  record Discard() implements PlanCommand {}

  record Withdraw() implements PlanCommand {}
}
