package org.anyuan.common.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links the rows of this service, one copy of it at a time, and publishes the chains' heads. */
@ApplicationScoped
public class AuditSealer {
  private static final long PERIOD_MILLIS = 1000;
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  // Any number that no other lock of the database uses.
  private static final long LOCK = 0x616e7975616e02L;

  private final boolean enabled;
  private final String service;
  private final Instance<Pool> pools;
  private final Clock clock;
  private final PeriodicWork work = new PeriodicWork("audit-sealer", PERIOD_MILLIS, this::sweep);

  AuditSealer(
      @ConfigProperty(name = "anyuan.audit.enabled", defaultValue = "false") boolean enabled,
      @ConfigProperty(name = "quarkus.application.name", defaultValue = "anyuan") String service,
      Instance<Pool> pools,
      Clock clock) {
    this.enabled = enabled;
    this.service = service;
    this.pools = pools;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      work.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    work.close();
  }

  private boolean sweep() {
    return pools
        .get()
        .withTransaction(connection -> seal(new SealingBatch(connection)))
        .await()
        .atMost(DEADLINE);
  }

  private Uni<Boolean> seal(SealingBatch batch) {
    return batch
        .lock(LOCK)
        .chain(
            ours ->
                ours
                    ? batch.seal(service, clock.instant()).map(n -> n == SealingBatch.SIZE)
                    : Uni.createFrom().item(false));
  }
}
