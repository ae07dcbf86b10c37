package org.anyuan.alarm.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.anyuan.alarm.application.Spool.Depth;

/** Whether the spool answers, and how much waits in it, as it last said. */
@ApplicationScoped
public class SpoolHealth {
  private final Clock clock;
  private volatile boolean reachable;
  private volatile Depth depth = new Depth(0, Optional.empty());

  SpoolHealth(MeterRegistry registry, Clock clock) {
    this.clock = clock;
    Gauge.builder("anyuan.alarm.spool.depth", this, self -> self.depth.signals())
        .description("Signals that wait for the log")
        .register(registry);
    Gauge.builder("anyuan.alarm.spool.oldest", this, SpoolHealth::oldestSeconds)
        .description("How long the first of them has waited")
        .baseUnit("seconds")
        .register(registry);
  }

  public boolean reachable() {
    return reachable;
  }

  void answered(Depth now) {
    reachable = true;
    depth = now;
  }

  void unreachable() {
    reachable = false;
  }

  private double oldestSeconds() {
    return depth
        .oldest()
        .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
        .orElse(0.0);
  }
}
