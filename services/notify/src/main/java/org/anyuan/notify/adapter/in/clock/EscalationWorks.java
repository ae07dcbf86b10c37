package org.anyuan.notify.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.notify.application.escalation.RunEscalations;
import org.anyuan.notify.application.escalation.SweepEscalations;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes escalations on in time, and proves that none has stopped. Every copy does both. */
@ApplicationScoped
class EscalationWorks {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Duration SWEEP_DEADLINE = Duration.ofMinutes(5);

  private final PeriodicWork running;
  private final PeriodicWork sweeping;

  EscalationWorks(
      RunEscalations run,
      SweepEscalations sweep,
      @ConfigProperty(name = "anyuan.notify.escalations-every", defaultValue = "250ms")
          Duration every,
      @ConfigProperty(name = "anyuan.notify.sweep-every", defaultValue = "30s")
          Duration sweepEvery) {
    running =
        new PeriodicWork("escalations", every.toMillis(), () -> run.run().await().atMost(DEADLINE));
    sweeping =
        new PeriodicWork(
            "escalation-sweep",
            sweepEvery.toMillis(),
            () -> {
              sweep.sweep().await().atMost(SWEEP_DEADLINE);
              return false;
            });
  }

  void start(@Observes StartupEvent event) {
    running.start();
    sweeping.start();
  }

  void stop(@Observes ShutdownEvent event) {
    running.close();
    sweeping.close();
  }
}
