package org.anyuan.response.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.response.application.ChangedResponses;
import org.anyuan.response.application.WatchDrift;

/** Looks which tracks fell behind, and what live views have to be told. Every copy does. */
@ApplicationScoped
class Sweeps {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final WatchDrift drift;
  private final ChangedResponses changed;
  private final PeriodicWork watching = new PeriodicWork("response-drift", 500, this::watch);
  private final PeriodicWork telling = new PeriodicWork("response-changes", 300, this::tell);

  Sweeps(WatchDrift drift, ChangedResponses changed) {
    this.drift = drift;
    this.changed = changed;
  }

  void start(@Observes StartupEvent event) {
    watching.start();
    telling.start();
  }

  void stop(@Observes ShutdownEvent event) {
    watching.close();
    telling.close();
  }

  private boolean watch() {
    return drift.sweep().await().atMost(DEADLINE) == WatchDrift.BATCH;
  }

  private boolean tell() {
    changed.look(DEADLINE);
    return false;
  }
}
