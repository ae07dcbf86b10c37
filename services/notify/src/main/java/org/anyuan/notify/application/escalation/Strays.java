package org.anyuan.notify.application.escalation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** What the sweep has found, for whoever runs the system. */
@ApplicationScoped
public class Strays {
  /** When it last looked through all, and how many had stopped. */
  public record Swept(Instant at, int found) {}

  private final Counter all;
  private volatile Optional<Swept> last = Optional.empty();

  Strays(MeterRegistry metrics) {
    all =
        Counter.builder("anyuan.notify.strays.mended")
            .description("Escalations that had stopped in silence and were mended")
            .register(metrics);
    Gauge.builder("anyuan.notify.strays", this, Strays::found)
        .description("Escalations that the last sweep found stopped in silence")
        .register(metrics);
  }

  private double found() {
    return last.map(Swept::found).orElse(0);
  }

  void swept(int found, Instant at) {
    all.increment(found);
    last = Optional.of(new Swept(at, found));
  }

  public Optional<Swept> last() {
    return last;
  }
}
