package org.anyuan.lead.adapter.in.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.anyuan.common.problem.Problem;

/**
 * How many pictures are in memory at once, whoever sends how many. Those who are signed in wait a
 * moment for a place; the public form has places of its own, so that it takes nobody else's.
 */
@ApplicationScoped
class Rooms {
  private static final Duration MOMENT = Duration.ofSeconds(5);
  private static final int AGAIN_SECONDS = 2;

  private final Semaphore handlers = new Semaphore(2);
  private final Semaphore reporters = new Semaphore(3);
  private final Semaphore readers = new Semaphore(4);

  /** From a thread that may wait. */
  <T> Uni<T> forHandlers(Supplier<Uni<T>> work) {
    return in(handlers, MOMENT, work);
  }

  <T> Uni<T> forReporters(Supplier<Uni<T>> work) {
    return in(reporters, Duration.ZERO, work);
  }

  /** From a thread that may wait. */
  <T> Uni<T> forReaders(Supplier<Uni<T>> work) {
    return in(readers, MOMENT, work);
  }

  private static <T> Uni<T> in(Semaphore places, Duration wait, Supplier<Uni<T>> work) {
    if (!had(places, wait)) {
      throw Problem.unavailable("Too many pictures at once. Again in a moment.", AGAIN_SECONDS);
    }
    try {
      return work.get().onTermination().invoke(places::release);
    } catch (RuntimeException e) {
      places.release();
      throw e;
    }
  }

  private static boolean had(Semaphore places, Duration wait) {
    try {
      return places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
