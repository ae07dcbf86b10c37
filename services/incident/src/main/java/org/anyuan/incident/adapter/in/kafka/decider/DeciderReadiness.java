package org.anyuan.incident.adapter.in.kafka.decider;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while inputs are decided; PostgreSQL has no part in it. */
@Readiness
@ApplicationScoped
class DeciderReadiness implements HealthCheck {
  private final DeciderStreams streams;

  DeciderReadiness(DeciderStreams streams) {
    this.streams = streams;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("decider").status(streams.running()).build();
  }
}
