package org.anyuan.tests.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for a condition that another process brings about. */
public final class Await {
  private static final long LOOK_EVERY_MILLIS = 20;

  private Await() {}

  public static void until(String what, Duration within, BooleanSupplier condition) {
    var end = System.nanoTime() + within.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not within " + within + ": " + what);
      }
      pause(Duration.ofMillis(LOOK_EVERY_MILLIS));
    }
  }

  /** For what is measured over a time of its own, such as a load; never to let something settle. */
  public static void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
