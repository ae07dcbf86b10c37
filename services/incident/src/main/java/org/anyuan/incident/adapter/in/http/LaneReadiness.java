package org.anyuan.incident.adapter.in.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.anyuan.incident.application.Lanes;
import org.anyuan.incident.domain.Audience;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The lanes were read back, so that a desk that comes gets all that stands on its own. */
@Readiness
@ApplicationScoped
class LaneReadiness implements HealthCheck {
  private final Lanes lanes;

  LaneReadiness(Lanes lanes) {
    this.lanes = lanes;
  }

  @Override
  public HealthCheckResponse call() {
    var ready = Arrays.stream(Audience.values()).allMatch(a -> lanes.of(a).ready());
    return HealthCheckResponse.named("lanes").status(ready).build();
  }
}
