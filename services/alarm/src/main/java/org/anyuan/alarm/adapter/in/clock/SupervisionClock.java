package org.anyuan.alarm.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.anyuan.alarm.application.supervision.SuperviseDevices;
import org.anyuan.alarm.application.supervision.SupervisionSettings;
import org.anyuan.common.time.PeriodicWork;
import org.jboss.logging.Logger;

/**
 * Two threads of supervision: one only measures how long we have been listening, and is held up by
 * nothing but what holds up the process; the other does the rounds, behind everything else.
 */
@ApplicationScoped
class SupervisionClock {
  private static final Logger LOG = Logger.getLogger(SupervisionClock.class);
  private static final long BEAT_MILLIS = 100;
  private static final long TIDY_MINUTES = 10;

  private final ScheduledThreadPoolExecutor beat =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("listening").factory());
  private PeriodicWork rounds;

  void start(
      @Observes StartupEvent event, SuperviseDevices supervise, SupervisionSettings settings) {
    var unused =
        beat.scheduleAtFixedRate(guarded(supervise::listen), 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    var unusedTidying =
        beat.scheduleWithFixedDelay(
            guarded(supervise::forget), TIDY_MINUTES, TIDY_MINUTES, TimeUnit.MINUTES);
    rounds =
        new PeriodicWork(
            "supervision",
            settings.period().toMillis(),
            () -> {
              try {
                supervise.round();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
              return false;
            });
    rounds.onClose(supervise::resign);
    rounds.start();
  }

  void stop(@Observes ShutdownEvent event) {
    beat.shutdownNow();
    if (rounds != null) {
      rounds.close();
    }
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
