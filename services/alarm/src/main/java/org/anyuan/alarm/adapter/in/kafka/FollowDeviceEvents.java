package org.anyuan.alarm.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.anyuan.alarm.application.supervision.SupervisionStream;
import org.anyuan.common.topic.TopicFollower;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What supervision published, whichever copy judges, for those who listen at this one. */
@ApplicationScoped
class FollowDeviceEvents {
  private static final Logger LOG = Logger.getLogger(FollowDeviceEvents.class);

  private final SupervisionStream stream;
  private final TopicFollower follower;

  FollowDeviceEvents(
      @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
      SupervisionStream stream,
      Clock clock) {
    this.stream = stream;
    this.follower =
        new TopicFollower(
            "device-events",
            Set.of(Topics.DEVICE_STATUS),
            new TopicFollower.Start.Since(clock.instant().minus(SupervisionStream.LOOK_BACK)),
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
    try {
      stream.happened(
          message.partition(), message.offset(), DeviceEvent.parseFrom(message.value()));
    } catch (InvalidProtocolBufferException _) {
      LOG.errorf("device event unreadable offset=%d", message.offset());
    }
  }
}
