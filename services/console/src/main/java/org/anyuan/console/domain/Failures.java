package org.anyuan.console.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Failed sign-ins in a row. Past the free ones each doubles the wait, from one second up to a
 * quarter of an hour.
 */
public record Failures(int count, Instant lockedUntil) {
  public static final Failures NONE = new Failures(0, Instant.EPOCH);
  public static final Duration LONGEST = Duration.ofMinutes(15);

  public boolean locks(Instant now) {
    return now.isBefore(lockedUntil);
  }

  public Failures next(int free, Instant now) {
    var failed = count + 1;
    if (failed < free) {
      return new Failures(failed, Instant.EPOCH);
    }
    var seconds = Math.min(1L << Math.min(failed - free, 20), LONGEST.toSeconds());
    return new Failures(failed, now.plusSeconds(seconds));
  }

  /** An attempt that was counted in advance turned out well. */
  public Failures withoutOne() {
    return new Failures(Math.max(0, count - 1), Instant.EPOCH);
  }
}
