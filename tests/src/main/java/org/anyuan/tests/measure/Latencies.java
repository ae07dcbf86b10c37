package org.anyuan.tests.measure;

import java.util.Arrays;
import java.util.Locale;

/** Sorted latencies in milliseconds. */
public final class Latencies {
  private final double[] sorted;

  private Latencies(double[] sorted) {
    this.sorted = sorted;
  }

  public static Latencies ofNanos(long[] nanos) {
    return new Latencies(Arrays.stream(nanos).mapToDouble(n -> n / 1e6).sorted().toArray());
  }

  public double p(double percent) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * percent / 100))];
  }

  public double max() {
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %7.2f ms   p99 %7.2f ms   max %7.2f ms   (%d)",
        p(50),
        p(99),
        max(),
        sorted.length);
  }
}
