package org.anyuan.alarm.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyuan.alarm.application.TellDevices;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
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
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration LOOK_BACK = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 500;

  private final Map<String, Object> settings;
  private final TellDevices devices;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<TopicPartition, Long> next = new HashMap<>();
  private volatile KafkaConsumer<String, byte[]> current;

  FollowIncidents(
      @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
      TellDevices devices,
      Clock clock) {
    this.devices = devices;
    this.clock = clock;
    this.settings =
        Map.of(
            "bootstrap.servers",
            brokers,
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "latest",
            "allow.auto.create.topics",
            false,
            // A person waits to see it, not a machine: a little later costs a busy broker less.
            "fetch.min.bytes",
            1024 * 1024,
            "fetch.max.wait.ms",
            200,
            "default.api.timeout.ms",
            5000,
            "request.timeout.ms",
            5000,
            "reconnect.backoff.max.ms",
            500);
  }

  void start(@Observes StartupEvent event) {
    // Presses go first.
    Thread.ofPlatform().name("incidents").daemon().priority(Thread.MIN_PRIORITY).start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    closed.countDown();
    var reading = current;
    if (reading != null) {
      reading.wakeup();
    }
  }

  private void run() {
    var failing = false;
    while (closed.getCount() > 0) {
      try (var consumer =
          new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
        current = consumer;
        var positioned = position(consumer);
        failing = false;
        while (positioned && closed.getCount() > 0) {
          consumer.poll(POLL).forEach(this::read);
        }
      } catch (WakeupException _) {
        return;
      } catch (KafkaException e) {
        if (!failing) {
          LOG.warn("incidents are not followed, trying again", e);
        }
        failing = true;
      }
      pause();
    }
  }

  /** Where it left off, or a moment ago. False while the topic is not there. */
  private boolean position(KafkaConsumer<String, byte[]> consumer) {
    var partitions =
        consumer.partitionsFor(Topics.INCIDENT_EVENTS).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    if (next.isEmpty()) {
      next.putAll(momentAgo(consumer, partitions));
    }
    next.forEach(consumer::seek);
    return !partitions.isEmpty();
  }

  private Map<TopicPartition, Long> momentAgo(
      KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    var since = clock.instant().minus(LOOK_BACK).toEpochMilli();
    var found =
        consumer.offsetsForTimes(
            partitions.stream().collect(Collectors.toMap(Function.identity(), p -> since)));
    var ends = consumer.endOffsets(partitions);
    return partitions.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                p -> found.get(p) == null ? ends.get(p) : found.get(p).offset()));
  }

  private void read(ConsumerRecord<String, byte[]> message) {
    next.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
    try {
      devices.happened(IncidentEvent.parseFrom(message.value()));
    } catch (InvalidProtocolBufferException _) {
      // Whoever decides by it says so; here it only means that a button shows less.
      LOG.debugf("incident event unreadable offset=%d", message.offset());
    } catch (RuntimeException e) {
      LOG.error("devices were not told of an incident", e);
    }
  }

  private void pause() {
    try {
      closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      closed.countDown();
    }
  }
}
