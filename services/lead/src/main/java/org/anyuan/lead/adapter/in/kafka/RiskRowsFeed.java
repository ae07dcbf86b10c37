package org.anyuan.lead.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.common.topic.Topics;
import org.anyuan.lead.application.risk.KeepRiskRows;
import org.anyuan.lead.application.risk.RowChange;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What happens to incidents, account items, devices and cameras, as far as a risk list counts it. A
 * poll of records is one transaction, committed after its effect: the same ones once more change
 * nothing. While PostgreSQL is away nothing is committed, and they come again.
 */
@ApplicationScoped
class RiskRowsFeed {
  static final String GROUP = "lead-risks";
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final long AGAIN_MILLIS = 1000;

  private final KeepRiskRows keep;
  private final DeadLetters deadLetters;
  private final String bootstrapServers;
  private final PeriodicWork work = new PeriodicWork("risk-rows", AGAIN_MILLIS, this::read);
  private volatile boolean closed;

  RiskRowsFeed(
      KeepRiskRows keep,
      DeadLetters deadLetters,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.keep = keep;
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
    try (var consumer =
        new KafkaConsumer<>(
            settings(bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(
          List.of(
              Topics.INCIDENT_EVENTS,
              Topics.DEVICE_STATUS,
              Topics.LEDGER_DEVICES,
              Topics.LEDGER_CAMERAS,
              Topics.LEDGER_ITEMS));
      while (!closed) {
        var messages = consumer.poll(POLL);
        if (!messages.isEmpty()) {
          take(messages);
          consumer.commitSync();
        }
      }
    }
    return false;
  }

  private void take(ConsumerRecords<String, byte[]> messages) {
    var changes = new ArrayList<RowChange>();
    messages.forEach(message -> changes.addAll(changes(message)));
    if (!changes.isEmpty()) {
      keep.take(changes).await().atMost(DEADLINE);
    }
  }

  private static Map<String, Object> settings(String bootstrapServers) {
    return Map.ofEntries(
        Map.entry("bootstrap.servers", bootstrapServers),
        Map.entry("group.id", GROUP),
        Map.entry("auto.offset.reset", "earliest"),
        Map.entry("enable.auto.commit", false),
        Map.entry("allow.auto.create.topics", false),
        Map.entry("max.poll.records", 1000),
        Map.entry("session.timeout.ms", 6000),
        Map.entry("heartbeat.interval.ms", 2000),
        Map.entry("default.api.timeout.ms", 5000),
        Map.entry("request.timeout.ms", 5000),
        Map.entry("reconnect.backoff.max.ms", 500));
  }

  private List<RowChange> changes(ConsumerRecord<String, byte[]> message) {
    try {
      return ReadRiskRow.of(message.topic(), message.key(), message.value());
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      deadLetters.put(message, GROUP, "the value cannot be read: " + e.getMessage());
      return List.of();
    }
  }
}
