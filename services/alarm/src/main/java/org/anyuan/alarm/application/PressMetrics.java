package org.anyuan.alarm.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.anyuan.alarm.application.DurableWrite.Store;
import org.anyuan.proto.common.v1.AlarmKind;

/** Presses by kind and outcome, and how long it took until a store had them. */
@ApplicationScoped
public class PressMetrics {
  private static final String PRESSES = "anyuan.alarm.presses";

  private final MeterRegistry registry;
  private final Timer durable;

  PressMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.durable =
        Timer.builder("anyuan.alarm.durable")
            .description("From a press taken in to the first store that has it")
            .serviceLevelObjectives(
                Duration.ofMillis(2),
                Duration.ofMillis(5),
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5))
            .register(registry);
  }

  /** Not taken in: not a press, or not of a device that may press. */
  public void rejected(String reason) {
    count("unknown", reason);
  }

  void taken(AlarmKind kind, boolean repeated, Store store, long beganNanos) {
    if (store == null) {
      count(kind.name(), "refused");
    } else if (repeated) {
      count(kind.name(), "repeat");
    } else {
      durable.record(System.nanoTime() - beganNanos, TimeUnit.NANOSECONDS);
      count(kind.name(), store.name().toLowerCase(Locale.ROOT));
    }
  }

  private void count(String kind, String outcome) {
    registry.counter(PRESSES, "kind", kind, "outcome", outcome).increment();
  }
}
