package org.anyuan.alarm.adapter.in.mqtt;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.anyuan.alarm.adapter.in.mqtt.DeviceMessages.Outcome;

/** Connections and what came over them. */
@ApplicationScoped
class MqttMetrics {
  private final MeterRegistry registry;

  MqttMetrics(MeterRegistry registry, Sessions sessions) {
    this.registry = registry;
    Gauge.builder("anyuan.alarm.mqtt.sessions", sessions, Sessions::count)
        .description("Devices that are connected")
        .register(registry);
  }

  void connect(String outcome) {
    registry.counter("anyuan.alarm.mqtt.connects", "outcome", outcome).increment();
  }

  /**
   * @param outcome null where it failed
   */
  void publish(Optional<DeviceTopic> topic, Outcome outcome) {
    var name = topic.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("foreign");
    registry
        .counter("anyuan.alarm.mqtt.publishes", "topic", name, "outcome", name(outcome))
        .increment();
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Taken _ -> "taken";
      case Outcome.Invalid _ -> "invalid";
      case Outcome.NotKept _ -> "refused";
      case Outcome.NotItsTopic _ -> "foreign";
      case Outcome.NoLongerAllowed _ -> "disabled";
      case null -> "failed";
    };
  }
}
