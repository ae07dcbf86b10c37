package org.anyuan.lead.domain.lead;

import java.time.Instant;
import org.anyuan.lead.domain.PersonId;

/** A step of a lead, and how it stands. What was said about it is among the notes. */
public record StepState(StepPlan plan, Progress progress) {
  static StepState open(StepPlan plan) {
    return new StepState(plan, new Progress.Open());
  }

  public boolean isOpen() {
    return progress instanceof Progress.Open;
  }

  /** How. */
  public sealed interface Progress {
    record Open() implements Progress {}

    record Done(Instant at, PersonId who) implements Progress {}

    record Excused(Instant at, PersonId who) implements Progress {}
  }
}
