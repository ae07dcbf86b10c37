package org.anyuan.alarm.domain.supervision;

import java.time.Duration;

/**
 * How long a device may say nothing.
 *
 * @param lateAfter in its own intervals, at least 1
 * @param silentAfter in its own intervals, more than the other
 * @param slack added to both, for the way
 */
public record Allowance(double lateAfter, double silentAfter, Duration slack) {
  public Allowance {
    if (lateAfter < 1 || silentAfter <= lateAfter || silentAfter > 100 || slack.isNegative()) {
      throw new IllegalArgumentException("1 <= late-after < silent-after <= 100 is needed");
    }
  }

  /** In tenths of a second. */
  public int late(int intervalSeconds) {
    return tenths(intervalSeconds * lateAfter);
  }

  /** In tenths of a second. */
  public int silent(int intervalSeconds) {
    return tenths(intervalSeconds * silentAfter);
  }

  private int tenths(double seconds) {
    return (int) Math.ceil(seconds * 10) + (int) (slack.toMillis() / 100);
  }
}
