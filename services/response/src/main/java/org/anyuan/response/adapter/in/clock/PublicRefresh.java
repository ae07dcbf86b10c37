package org.anyuan.response.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.response.application.publication.LearnProtections;
import org.anyuan.response.application.publication.PublicRecord;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps the public's record fresh: every copy looks by itself, whichever of them published. */
@Readiness
@ApplicationScoped
class PublicRefresh implements HealthCheck {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final PublicRecord record;
  private final LearnProtections protections;
  private final PeriodicWork looking = new PeriodicWork("public-record", 250, this::look);
  private final PeriodicWork forgetting =
      new PeriodicWork("protected-fields", 3_600_000, this::forget);

  PublicRefresh(PublicRecord record, LearnProtections protections) {
    this.record = record;
    this.protections = protections;
  }

  void start(@Observes StartupEvent event) {
    looking.start();
    forgetting.start();
  }

  void stop(@Observes ShutdownEvent event) {
    looking.close();
    forgetting.close();
  }

  private boolean look() {
    record.refresh().await().atMost(DEADLINE);
    return false;
  }

  private boolean forget() {
    return protections.forget().await().atMost(DEADLINE) == LearnProtections.BATCH;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("public record").status(record.read()).build();
  }
}
