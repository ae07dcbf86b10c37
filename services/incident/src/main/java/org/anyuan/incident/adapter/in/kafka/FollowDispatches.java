package org.anyuan.incident.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.kafka.ConsumerThread;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.incident.application.DeadLetterTopic;
import org.anyuan.incident.application.RecordDispatches;
import org.anyuan.proto.patrol.v1.PatrolEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Reads what patrol says of its dispatches into the inputs: the unit's steps are then in the
 * incident's timeline, and the device and its school learn of them. A person waits for it, so each
 * goes at once. At least once, under one id.
 */
@ApplicationScoped
class FollowDispatches {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final RecordDispatches dispatches;
  private final SetAside setAside;
  private final ConsumerThread thread;

  FollowDispatches(RecordDispatches dispatches, SetAside setAside, KafkaSettings settings) {
    this.dispatches = dispatches;
    this.setAside = setAside;
    this.thread =
        new ConsumerThread(
            "dispatches",
            () -> settings.member(DeadLetterTopic.DISPATCHES.group(), Map.of()),
            this::read);
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    thread.close();
  }

  private void read(KafkaConsumer<String, byte[]> consumer) {
    consumer.subscribe(List.of(Topics.PATROL_EVENTS));
    while (!thread.closed()) {
      var events = new ArrayList<PatrolEvent>();
      var polled = consumer.poll(POLL);
      polled.forEach(message -> event(message).ifPresent(events::add));
      if (!dispatches.record(events)) {
        throw new IllegalStateException("the inputs take nothing now");
      }
      if (!polled.isEmpty()) {
        consumer.commitSync();
      }
    }
  }

  private Optional<PatrolEvent> event(ConsumerRecord<String, byte[]> message) {
    try {
      return Optional.of(PatrolEvent.parseFrom(message.value()))
          .filter(PatrolEvent::hasDispatchChanged);
    } catch (InvalidProtocolBufferException e) {
      setAside.put(
          message,
          DeadLetterTopic.DISPATCHES.group(),
          "the value cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }
}
