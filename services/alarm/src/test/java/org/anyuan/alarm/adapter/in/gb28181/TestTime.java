package org.anyuan.alarm.adapter.in.gb28181;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** Time that a test advances: the clock's, and that which only measures. */
final class TestTime extends Clock implements LongSupplier {
  private Instant now = Instant.parse("2026-09-01T00:00:00Z");
  private long nanos;

  void advance(Duration step) {
    now = now.plus(step);
    nanos += step.toNanos();
  }

  @Override
  public long getAsLong() {
    return nanos;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
