package org.anyuan.notify.adapter.in.clock;

import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.notify.application.escalation.Strays;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * What the last sweep found. It says so and stays up: a copy that is taken away mends nothing, and
 * what was found was mended.
 */
@Readiness
@ApplicationScoped
class EscalationHealth implements HealthCheck {
  private final Strays strays;

  EscalationHealth(Strays strays) {
    this.strays = strays;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("escalations").up();
    strays
        .last()
        .ifPresent(
            swept ->
                response
                    .withData("sweptAt", swept.at().toString())
                    .withData("strays", (long) swept.found()));
    return response.build();
  }
}
