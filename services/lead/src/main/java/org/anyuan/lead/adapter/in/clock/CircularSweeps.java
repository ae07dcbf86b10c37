package org.anyuan.lead.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.lead.application.circular.WatchCirculars;

/** Chases who has not acknowledged a circular. Every copy does. */
@ApplicationScoped
class CircularSweeps {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final WatchCirculars circulars;
  private final PeriodicWork watching = new PeriodicWork("lead-circulars", 1000, this::watch);

  CircularSweeps(WatchCirculars circulars) {
    this.circulars = circulars;
  }

  void start(@Observes StartupEvent event) {
    watching.start();
  }

  void stop(@Observes ShutdownEvent event) {
    watching.close();
  }

  private boolean watch() {
    return circulars.sweep().await().atMost(DEADLINE) == WatchCirculars.BATCH;
  }
}
