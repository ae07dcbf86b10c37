package org.anyuan.incident.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.incident.application.calls.SendHandovers;

/** Sends the handovers that are due, on a thread of its own. */
@ApplicationScoped
class HandoverClock {
  private static final long PERIOD_MILLIS = 1000;

  private final PeriodicWork work;

  HandoverClock(SendHandovers send) {
    work = new PeriodicWork("call-handovers", PERIOD_MILLIS, send::round);
  }

  void start(@Observes StartupEvent event) {
    work.start();
  }

  void stop(@Observes ShutdownEvent event) {
    work.close();
  }
}
