package org.anyuan.response.domain.drift;

import java.time.Duration;
import java.time.Instant;

/** How it stands with a pairing or a clock. */
public enum Status {
  KEPT,
  /** There is time. */
  PENDING,
  /** A quarter of the time is left, or less. */
  AT_RISK,
  MISSED,
  /** Two people let it go by. */
  OVERRIDDEN;

  private static final int RISKY_PART = 4;

  /** Of what is not done yet. */
  static Status waiting(Instant since, Instant due, Instant now) {
    if (now.isAfter(due)) {
      return MISSED;
    }
    var left = Duration.between(now, due);
    return left.multipliedBy(RISKY_PART).compareTo(Duration.between(since, due)) <= 0
        ? AT_RISK
        : PENDING;
  }

  static Status done(Instant at, Instant due) {
    return at.isAfter(due) ? MISSED : KEPT;
  }
}
