package org.anyuan.alarm.adapter.in.tcp;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Since when a connection has been waited for. What counts is good frames, not single bytes. */
public final class Deadlines {
  private final LongSupplier nanos;
  private final long idleAfter;
  private final long firstWithin;
  private final long frameWithin;
  private long lastFrame;
  private long started;
  private boolean heard;

  /**
   * Those of one connection.
   *
   * @param firstWithin until its first good frame
   */
  public Deadlines(
      LongSupplier nanos, Duration idleTimeout, Duration firstWithin, Duration frameWithin) {
    this.nanos = nanos;
    this.idleAfter = idleTimeout.toNanos();
    this.firstWithin = firstWithin.toNanos();
    this.frameWithin = frameWithin.toNanos();
    this.lastFrame = nanos.getAsLong();
    this.started = lastFrame;
  }

  public void frameStarted() {
    started = nanos.getAsLong();
  }

  /** What is there of the next one begins now. */
  public void frameDone() {
    heard = true;
    lastFrame = nanos.getAsLong();
    started = lastFrame;
  }

  public boolean frameOverdue() {
    return nanos.getAsLong() - started > frameWithin;
  }

  public boolean idle() {
    return nanos.getAsLong() - lastFrame > (heard ? idleAfter : firstWithin);
  }
}
