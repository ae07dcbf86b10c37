package org.anyuan.notify.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.notify.application.communication.RunTests;

/** Looks which communication tests are to be made, sent, ended. Every copy does. */
@ApplicationScoped
class CommunicationSweeps {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final RunTests tests;
  private final PeriodicWork running = new PeriodicWork("notify-tests", 1000, this::run);

  CommunicationSweeps(RunTests tests) {
    this.tests = tests;
  }

  void start(@Observes StartupEvent event) {
    running.start();
  }

  void stop(@Observes ShutdownEvent event) {
    running.close();
  }

  private boolean run() {
    var planned = tests.planned().await().atMost(DEADLINE);
    var due = tests.due().await().atMost(DEADLINE);
    return planned == RunTests.BATCH || due == RunTests.BATCH;
  }
}
