package org.anyuan.notify.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.notify.application.channel.SealAnew;

/** At each start, which is when a key file is changed, and again in case a copy was late. */
@ApplicationScoped
class SealingWork {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final PeriodicWork work;

  SealingWork(SealAnew seal) {
    work =
        new PeriodicWork(
            "address-sealing", EVERY.toMillis(), () -> seal.some().await().atMost(DEADLINE));
  }

  void start(@Observes StartupEvent event) {
    work.start();
  }

  void stop(@Observes ShutdownEvent event) {
    work.close();
  }
}
