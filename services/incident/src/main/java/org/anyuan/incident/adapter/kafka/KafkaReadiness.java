package org.anyuan.incident.adapter.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Kafka answers. Without it nothing can be decided; without PostgreSQL everything can. */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {
  private static final long DEADLINE_MILLIS = 1000;
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);
  private final Admin admin;

  KafkaReadiness(KafkaSettings settings) {
    admin = settings.admin();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("kafka").status(answers()).build();
  }

  private boolean answers() {
    try {
      return !admin.describeCluster().nodes().get(DEADLINE_MILLIS, TimeUnit.MILLISECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @PreDestroy
  void close() {
    admin.close(CLOSE_WITHIN);
  }
}
