package org.anyuan.console.adapter.in.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import org.anyuan.console.domain.Route;

/** {@code anyuan_door_first_byte_seconds}: until the head of the owner's answer was there. */
@ApplicationScoped
class PassageMetrics {
  private final MeterRegistry registry;

  PassageMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void record(Route route, int status, long nanos) {
    Timer.builder("anyuan.door.first.byte")
        .tag("owner", route.owner().key())
        .tag("traffic", route.traffic().name().toLowerCase(Locale.ROOT))
        .tag("outcome", status / 100 + "xx")
        .publishPercentileHistogram()
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }
}
