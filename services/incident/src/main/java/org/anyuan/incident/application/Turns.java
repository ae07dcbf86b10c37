package org.anyuan.incident.application;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Work that keeps the database busy for seconds, a few at a time: lists must get through. */
final class Turns {
  private static final int WAIT_SECONDS = 5;
  private final Semaphore free;

  Turns(int atOnce) {
    free = new Semaphore(atOnce, true);
  }

  <T> T take(Supplier<T> work) {
    try {
      if (!free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable(e);
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
