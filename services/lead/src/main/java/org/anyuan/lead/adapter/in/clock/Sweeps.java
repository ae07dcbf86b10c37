package org.anyuan.lead.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.lead.application.WatchDeadlines;

/** Looks what is late. Every copy does. */
@ApplicationScoped
class Sweeps {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final WatchDeadlines deadlines;
  private final PeriodicWork watching = new PeriodicWork("lead-deadlines", 1000, this::watch);

  Sweeps(WatchDeadlines deadlines) {
    this.deadlines = deadlines;
  }

  void start(@Observes StartupEvent event) {
    watching.start();
  }

  void stop(@Observes ShutdownEvent event) {
    watching.close();
  }

  private boolean watch() {
    return deadlines.sweep().await().atMost(DEADLINE) == WatchDeadlines.BATCH;
  }
}
