package org.anyuan.notify.domain.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a way to a person works.
 *
 * @param failuresInRow messages that did not arrive since the last that did
 * @param deadSince taken to be dead, until something arrives by it
 */
public record Health(int failuresInRow, Optional<Instant> deadSince) {
  public static final Health WELL = new Health(0, Optional.empty());

  public boolean dead() {
    return deadSince.isPresent();
  }

  Health failed(Instant now, int limit) {
    var failures = failuresInRow + 1;
    return new Health(failures, deadSince.or(() -> since(failures >= limit, now)));
  }

  private static Optional<Instant> since(boolean dead, Instant now) {
    return dead ? Optional.of(now) : Optional.empty();
  }
}
