package org.anyuan.alarm.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.anyuan.alarm.application.KeepSpoolMoving;
import org.anyuan.alarm.application.KnowDevices;
import org.anyuan.alarm.application.SpooledStream;
import org.anyuan.alarm.application.Timer;
import org.jboss.logging.Logger;

/**
 * The thread that wakes by the clock. Nothing on it waits or computes: what takes long is only
 * begun, or has a thread of its own.
 */
@ApplicationScoped
class Heartbeat implements Timer {
  private static final Logger LOG = Logger.getLogger(Heartbeat.class);

  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("heartbeat").factory());
  private final ScheduledThreadPoolExecutor slow =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("secrets").factory());

  Heartbeat() {
    clock.setRemoveOnCancelPolicy(true);
  }

  void start(
      @Observes StartupEvent event,
      KeepSpoolMoving spool,
      SpooledStream stream,
      KnowDevices devices) {
    // Before the first press can come: the port opens after this.
    spool.warmUp(Duration.ofSeconds(2));
    every(Duration.ofMillis(500), spool::round);
    every(Duration.ofMillis(150), stream::refresh);
    every(Duration.ofMillis(500), devices::synchronise);
    var unused =
        slow.scheduleWithFixedDelay(guarded(devices::openSome), 0, 50, TimeUnit.MILLISECONDS);
    every(Duration.ofMinutes(10), spool::forget);
  }

  void stop(@Observes ShutdownEvent event) {
    clock.shutdownNow();
    slow.shutdownNow();
  }

  @Override
  public Pending after(Duration delay, Runnable work) {
    var future = clock.schedule(guarded(work), delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> future.cancel(false);
  }

  private void every(Duration period, Runnable work) {
    var unused =
        clock.scheduleWithFixedDelay(guarded(work), 0, period.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** An exception would end the repetition without a word. */
  private static Runnable guarded(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        LOG.error("timed work failed", e);
      }
    };
  }
}
