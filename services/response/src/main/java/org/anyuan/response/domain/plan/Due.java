package org.anyuan.response.domain.plan;

import java.time.Duration;

/** By when a step has to be done. */
public sealed interface Due {
  Duration within();

  record SinceOpening(Duration within) implements Due {}

  /** Since another step was done, or excused. */
  record AfterStep(StepKey step, Duration within) implements Due {}
}
