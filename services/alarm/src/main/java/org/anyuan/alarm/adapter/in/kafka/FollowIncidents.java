package org.anyuan.alarm.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.anyuan.alarm.application.TellDevices;
import org.anyuan.common.topic.TopicFollower;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What happens to incidents, for the devices that hear of it. Every copy reads all of it, since any
 * device may be connected to it, and none keeps an offset: what is older than a moment, nobody
 * waits for any more.
 */
@ApplicationScoped
class FollowIncidents {
  private static final Logger LOG = Logger.getLogger(FollowIncidents.class);
  private static final Duration LOOK_BACK = Duration.ofSeconds(30);

  private final TellDevices devices;
  private final TopicFollower follower;

  FollowIncidents(
      @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
      TellDevices devices,
      Clock clock) {
    this.devices = devices;
    // Presses go first. And a person waits to see it, not a machine: a little later costs a busy
    // broker less.
    this.follower =
        new TopicFollower(
            "incidents",
            Set.of(Topics.INCIDENT_EVENTS),
            new TopicFollower.Start.Since(clock.instant().minus(LOOK_BACK)),
            brokers,
            Map.of("fetch.min.bytes", 1024 * 1024, "fetch.max.wait.ms", 200),
            this::read,
            () -> {});
  }

  void start(@Observes StartupEvent event) {
    follower.startInBackground();
  }

  void stop(@Observes ShutdownEvent event) {
    follower.close();
  }

  private void read(ConsumerRecord<String, byte[]> message) {
    try {
      devices.happened(IncidentEvent.parseFrom(message.value()));
    } catch (InvalidProtocolBufferException _) {
      // Whoever decides by it says so; here it only means that a button shows less.
      LOG.debugf("incident event unreadable offset=%d", message.offset());
    }
  }
}
