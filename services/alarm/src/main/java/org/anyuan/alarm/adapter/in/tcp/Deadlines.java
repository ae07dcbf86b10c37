package org.anyuan.alarm.adapter.in.tcp;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Since when a connection has been waited for. What counts is good frames, not single bytes. */
public final class Deadlines {
  private final LongSupplier nanos;
  private final long idleAfter;
  private final long frameWithin;
  private long lastFrame;
  private long started;

  public Deadlines(LongSupplier nanos, Duration idleTimeout, Duration frameTimeout) {
    this.nanos = nanos;
    this.idleAfter = idleTimeout.toNanos();
    this.frameWithin = frameTimeout.toNanos();
    this.lastFrame = nanos.getAsLong();
    this.started = lastFrame;
  }

  public void frameStarted() {
    started = nanos.getAsLong();
  }

  /** What is there of the next one begins now. */
  public void frameDone() {
    lastFrame = nanos.getAsLong();
    started = lastFrame;
  }

  public boolean frameOverdue() {
    return nanos.getAsLong() - started > frameWithin;
  }

  public boolean idle() {
    return nanos.getAsLong() - lastFrame > idleAfter;
  }
}
