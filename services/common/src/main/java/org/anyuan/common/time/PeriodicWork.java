package org.anyuan.common.time;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Work that a thread of its own does again and again: every period, and at once when woken. A
 * failure is logged once until the work succeeds again, and ends nothing.
 */
public final class PeriodicWork implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(PeriodicWork.class);
  private static final long CLOSING_MILLIS = 3000;

  private final String name;
  private final long periodMillis;
  private final BooleanSupplier work;
  private final Semaphore signals = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;
  private volatile Runnable onClose = () -> {};

  /**
   * Not started yet.
   *
   * @param work true: there is more to do at once
   */
  public PeriodicWork(String name, long periodMillis, BooleanSupplier work) {
    this.name = name;
    this.periodMillis = periodMillis;
    this.work = work;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  public void wake() {
    signals.release();
  }

  /** What the thread does last. */
  public void onClose(Runnable action) {
    onClose = action;
  }

  /** There is nothing left to do; for the work itself to say. */
  public void end() {
    closed = true;
    signals.release();
  }

  private void run() {
    var failing = false;
    try {
      while (!closed) {
        var more = false;
        try {
          more = work.getAsBoolean();
          failing = false;
        } catch (RuntimeException e) {
          if (!failing && !closed) {
            LOG.warnf(e, "%s failed, trying again", name);
          }
          failing = true;
        }
        if (!more && signals.tryAcquire(periodMillis, TimeUnit.MILLISECONDS)) {
          signals.drainPermits();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      onClose.run();
    }
  }

  @Override
  public void close() {
    end();
    try {
      thread.join(CLOSING_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
