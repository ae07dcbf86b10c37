package org.anyuan.lead.domain.lead;

import java.time.Duration;
import org.anyuan.lead.domain.Agency;

/**
 * One step of a category.
 *
 * @param duty whose it is
 * @param within after its beginning
 * @param must cannot be excused, whatever the reason
 */
public record StepPlan(StepKey key, Agency duty, From from, Duration within, boolean must) {
  /** When its time begins. */
  public enum From {
    /** Before anybody has verified anything: nobody waits for proof to protect a child. */
    INTAKE,
    VERIFICATION
  }

  static StepPlan atOnce(StepKey key, Agency duty, Duration within) {
    return new StepPlan(key, duty, From.INTAKE, within, false);
  }

  static StepPlan verified(StepKey key, Agency duty, Duration within) {
    return new StepPlan(key, duty, From.VERIFICATION, within, false);
  }

  StepPlan always() {
    return new StepPlan(key, duty, from, within, true);
  }
}
