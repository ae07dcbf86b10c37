package org.anyuan.patrol.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.common.topic.DeadLetters;
import org.anyuan.common.topic.Topics;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.Registry;
import org.anyuan.patrol.application.post.CoverGaps;
import org.anyuan.patrol.application.post.CoverGaps.Effect;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Schools that lose their last alarm path, and get one back. A record is committed after its
 * effect; what the effect makes has the gap's id, so that a redelivery changes nothing. While
 * PostgreSQL is away nothing is committed, and the same record comes again.
 */
@ApplicationScoped
class CoverageGapFeed {
  static final String GROUP = "patrol-gaps";
  private static final Logger LOG = Logger.getLogger(CoverageGapFeed.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final long AGAIN_MILLIS = 1000;

  private final Patrol patrol;
  private final Registry registry;
  private final CoverGaps gaps;
  private final DeadLetters deadLetters;
  private final String bootstrapServers;
  private final PeriodicWork work = new PeriodicWork("coverage-gaps", AGAIN_MILLIS, this::read);
  private volatile boolean closed;

  CoverageGapFeed(
      Patrol patrol,
      Registry registry,
      CoverGaps gaps,
      DeadLetters deadLetters,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.patrol = patrol;
    this.registry = registry;
    this.gaps = gaps;
    this.deadLetters = deadLetters;
    this.bootstrapServers = bootstrapServers;
  }

  void start(@Observes StartupEvent event) {
    work.start();
  }

  void stop(@Observes ShutdownEvent event) {
    closed = true;
    work.close();
  }

  /** Until it is closed or fails; after a failure, from the last commit on. */
  private boolean read() {
    if (!registry.complete()) {
      // A school that is not known yet is not an unknown school.
      return false;
    }
    try (var consumer =
        new KafkaConsumer<>(
            settings(bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topics.DEVICE_STATUS));
      while (!closed) {
        for (var message : consumer.poll(POLL)) {
          take(message);
          consumer.commitSync(
              Map.of(
                  new TopicPartition(message.topic(), message.partition()),
                  new OffsetAndMetadata(message.offset() + 1)));
        }
      }
    }
    return false;
  }

  private static Map<String, Object> settings(String bootstrapServers) {
    return Map.ofEntries(
        Map.entry("bootstrap.servers", bootstrapServers),
        Map.entry("group.id", GROUP),
        Map.entry("auto.offset.reset", "earliest"),
        Map.entry("enable.auto.commit", false),
        Map.entry("allow.auto.create.topics", false),
        Map.entry("session.timeout.ms", 6000),
        Map.entry("heartbeat.interval.ms", 2000),
        Map.entry("default.api.timeout.ms", 5000),
        Map.entry("request.timeout.ms", 5000),
        Map.entry("reconnect.backoff.max.ms", 500));
  }

  private void take(ConsumerRecord<String, byte[]> message) {
    Uni<Effect> effect;
    try {
      effect =
          effect(DeviceEvent.parseFrom(message.value() == null ? new byte[0] : message.value()));
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      deadLetters.put(message, GROUP, "the value cannot be read: " + e.getMessage());
      return;
    }
    if (effect.await().atMost(DEADLINE) == Effect.UNKNOWN_SCHOOL) {
      LOG.errorf("coverage gap of a school without a known place schoolId=%s", message.key());
      deadLetters.put(message, GROUP, "no such school, or no position of it, in the registry");
    }
  }

  private Uni<Effect> effect(DeviceEvent event) {
    return switch (event.getEventCase()) {
      case COVERAGE_GAP_OPENED -> {
        var gap = event.getCoverageGapOpened();
        yield open(gap.getGapId(), event.getSchoolId(), Timestamps.instant(gap.getDueAt()));
      }
      // Its opening may be older than what the topic keeps.
      case COVERAGE_GAP_OVERDUE -> {
        var gap = event.getCoverageGapOverdue();
        yield open(gap.getGapId(), event.getSchoolId(), Timestamps.instant(gap.getDueAt()));
      }
      case COVERAGE_GAP_CLOSED -> {
        var gap = event.getCoverageGapClosed();
        var reason = gap.getEnd().name().replaceFirst("^COVERAGE_GAP_END_", "");
        yield patrol.work(Actor.SYSTEM, w -> gaps.close(w, gap.getGapId(), reason));
      }
      case STATUS_CHANGED, MASS_SILENCE_BEGAN, MASS_SILENCE_ENDED, EVENT_NOT_SET ->
          Uni.createFrom().item(Effect.NOTHING_TO_DO);
    };
  }

  private Uni<Effect> open(String gapId, String schoolId, Instant dueAt) {
    return patrol.work(Actor.SYSTEM, w -> gaps.open(w, gapId, schoolId, dueAt));
  }
}
