package org.anyuan.lead.domain.review;

import java.time.Duration;

/** How closely: how often it is looked at, and how long it is kept after its end. */
public enum Level {
  HIGH(Duration.ofDays(7), Duration.ofDays(2 * 365)),
  MEDIUM(Duration.ofDays(30), Duration.ofDays(365)),
  LOW(Duration.ofDays(90), Duration.ofDays(180));

  private final Duration every;
  private final Duration keptFor;

  Level(Duration every, Duration keptFor) {
    this.every = every;
    this.keptFor = keptFor;
  }

  public Duration every() {
    return every;
  }

  public Duration keptFor() {
    return keptFor;
  }
}
