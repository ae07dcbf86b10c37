package org.anyuan.tests.crowd;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Requests at a fixed rate, whatever the answers do, each on a thread of its own. */
final class SteadyLoad implements AutoCloseable {
  /** One of them, which returns when it is answered. */
  interface One {
    void send(int number) throws IOException;
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();

  /** Blocks for as long as it lasts; answers may still be on their way then. */
  void run(int perSecond, Duration time, One press) {
    var every = Duration.ofSeconds(1).toNanos() / perSecond;
    var begin = System.nanoTime();
    for (var n = 0; n < perSecond * time.toSeconds(); n++) {
      var due = begin + n * every;
      var wait = due - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
      }
      var number = n;
      pending.incrementAndGet();
      threads.execute(() -> send(press, number, due));
    }
  }

  private void send(One press, int number, long due) {
    try {
      press.send(number);
      nanos.add(System.nanoTime() - due);
    } catch (IOException | RuntimeException e) {
      failures.add(e.toString());
    } finally {
      pending.decrementAndGet();
    }
  }

  boolean settled() {
    return pending.get() == 0;
  }

  long[] nanos() {
    return nanos.stream().mapToLong(n -> n).toArray();
  }

  Queue<String> failures() {
    return failures;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
