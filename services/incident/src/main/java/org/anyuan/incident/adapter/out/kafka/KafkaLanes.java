package org.anyuan.incident.adapter.out.kafka;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.incident.application.Lane;
import org.anyuan.incident.application.Lanes;
import org.anyuan.incident.domain.Audience;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The three lanes, each read by a thread of its own: the police lane waits on nobody. */
@Startup
@ApplicationScoped
class KafkaLanes implements Lanes {
  private final Map<Audience, LaneTail> lanes = new EnumMap<>(Audience.class);

  KafkaLanes(
      KafkaSettings settings,
      Clock clock,
      @ConfigProperty(name = "anyuan.incident.lane-history") Duration history,
      @ConfigProperty(name = "anyuan.incident.heartbeat") Duration heartbeat) {
    for (var audience : Audience.values()) {
      lanes.put(audience, new LaneTail(settings, audience, clock, history, heartbeat));
    }
  }

  @PostConstruct
  void start() {
    lanes.values().forEach(LaneTail::start);
  }

  @PreDestroy
  void stop() {
    lanes.values().forEach(LaneTail::close);
  }

  @Override
  public Lane of(Audience audience) {
    return lanes.get(audience);
  }
}
