package org.anyuan.alarm.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.anyuan.alarm.application.supervision.Copy;
import org.anyuan.alarm.application.supervision.DeviceEvents;
import org.anyuan.alarm.application.supervision.Sightings;
import org.anyuan.alarm.application.supervision.Sightings.Sighted;
import org.anyuan.alarm.domain.supervision.Fault;
import org.anyuan.alarm.domain.supervision.Faults;
import org.anyuan.common.topic.TopicFollower;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.device.v1.DeviceFault;
import org.anyuan.proto.device.v1.Sighting;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Which devices the other copies heard. */
@ApplicationScoped
class FollowSightings {
  private static final Logger LOG = Logger.getLogger(FollowSightings.class);

  /** What is older says nothing of now. */
  private static final Duration LOOK_BACK = Duration.ofSeconds(10);

  private static final int MAX_INTERVAL_SECONDS = 24 * 3600;
  private static final int FULL = 100;

  private final Sightings sightings;
  private final Copy copy;
  private final TopicFollower follower;

  FollowSightings(
      @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
      Sightings sightings,
      Copy copy,
      Clock clock) {
    this.sightings = sightings;
    this.copy = copy;
    this.follower =
        new TopicFollower(
            "sightings",
            Set.of(Topics.DEVICE_SIGHTINGS),
            new TopicFollower.Start.Since(clock.instant().minus(LOOK_BACK)),
            brokers,
            Map.of(),
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
    if (copy.id().equals(message.key())) {
      return;
    }
    try {
      org.anyuan.proto.device.v1.Sightings.parseFrom(message.value())
          .getSightingsList()
          .forEach(one -> sightings.heardElsewhere(sighted(one)));
    } catch (InvalidProtocolBufferException _) {
      LOG.errorf("sightings unreadable offset=%d", message.offset());
    }
  }

  private static Sighted sighted(Sighting sighting) {
    var interval = sighting.getIntervalSeconds();
    return new Sighted(
        sighting.getDeviceId(),
        faults(sighting.getFaultsList()),
        faults(sighting.getRestoredList()),
        sighting.getLeft(),
        sighting.getLost(),
        interval > 0
            ? OptionalInt.of(Math.min(interval, MAX_INTERVAL_SECONDS))
            : OptionalInt.empty(),
        sighting.hasBatteryPercent()
            ? OptionalInt.of(Math.clamp(sighting.getBatteryPercent(), 0, FULL))
            : OptionalInt.empty());
  }

  private static Faults faults(List<DeviceFault> faults) {
    return Faults.of(
        faults.stream().flatMap(fault -> DeviceEvents.fault(fault).stream()).toArray(Fault[]::new));
  }
}
