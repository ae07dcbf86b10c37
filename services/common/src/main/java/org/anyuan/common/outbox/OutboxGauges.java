package org.anyuan.common.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outbox.OutboxRows.Backlog;

/** How far the outbox is behind, for an operator to see. */
final class OutboxGauges {
  private final MeterRegistry metrics;
  private final Clock clock;
  private volatile Backlog backlog = new Backlog(Optional.empty(), 0);

  OutboxGauges(MeterRegistry metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
  }

  void register() {
    Gauge.builder("anyuan.outbox.oldest.unsent", this, OutboxGauges::seconds)
        .baseUnit("seconds")
        .description("Age of the oldest event that Kafka has not confirmed")
        .register(metrics);
    Gauge.builder("anyuan.outbox.refused", this, gauges -> gauges.backlog.refused())
        .description("Events that Kafka refuses for good; each holds up its key")
        .register(metrics);
  }

  void update(Backlog seen) {
    backlog = seen;
  }

  private double seconds() {
    Instant now = clock.instant();
    return backlog
        .oldestUnsent()
        .map(since -> Duration.between(since, now).toMillis() / 1000.0)
        .orElse(0.0);
  }
}
