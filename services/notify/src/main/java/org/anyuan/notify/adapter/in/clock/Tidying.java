package org.anyuan.notify.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.notify.application.delivery.TidyDeliveries;

/** Tidies every hour. */
@ApplicationScoped
class Tidying {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final PeriodicWork tidying;

  Tidying(TidyDeliveries tidy) {
    tidying =
        new PeriodicWork(
            "notify-tidying",
            Duration.ofHours(1).toMillis(),
            () -> tidy.tidy().await().atMost(DEADLINE));
  }

  void start(@Observes StartupEvent event) {
    tidying.start();
  }

  void stop(@Observes ShutdownEvent event) {
    tidying.close();
  }
}
