package org.anyuan.lead.adapter.in.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.lead.application.Registry;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before regions and schools were read once: until then nothing could be registered. */
@Readiness
@ApplicationScoped
class RegistryReadiness implements HealthCheck {
  private final Registry registry;

  RegistryReadiness(Registry registry) {
    this.registry = registry;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("regions and schools").status(registry.complete()).build();
  }
}
