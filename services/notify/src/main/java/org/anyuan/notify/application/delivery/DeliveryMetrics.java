package org.anyuan.notify.application.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.domain.channel.ChannelKind;

/** How long messages lie here, and what becomes of them. */
@ApplicationScoped
class DeliveryMetrics {
  private final MeterRegistry registry;

  DeliveryMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** From when it was due until its channel had it in hand, of a first attempt. */
  void handedOver(Kept kept, Instant at) {
    if (kept.delivery().sends() > 1) {
      return;
    }
    var waited = Duration.between(kept.dueAt(), at);
    Timer.builder("anyuan.notify.handed.over")
        .description("From when a message was due until it was handed to its channel")
        .tag("channel", name(kept.channel()))
        .tag("mode", kept.about().mode().name().toLowerCase(Locale.ROOT))
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofMinutes(1))
        .register(registry)
        .record(waited.isNegative() ? Duration.ZERO : waited);
  }

  void changed(List<Kept> all) {
    for (var kept : all) {
      var stage = kept.delivery().state().stage().name().toLowerCase(Locale.ROOT);
      registry
          .counter("anyuan.notify.deliveries", "channel", name(kept.channel()), "stage", stage)
          .increment();
    }
  }

  /** Whether a channel has a message is not known: it did not say, or broke. */
  void unanswered(ChannelKind channel) {
    registry.counter("anyuan.notify.unanswered", "channel", name(channel)).increment();
  }

  private static String name(ChannelKind channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }
}
