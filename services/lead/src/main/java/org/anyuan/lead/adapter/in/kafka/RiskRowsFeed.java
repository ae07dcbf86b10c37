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
import org.anyuan.common.topic.DeadLetters;
import org.anyuan.common.topic.GroupFollower;
import org.anyuan.common.topic.Topics;
import org.anyuan.lead.application.risk.KeepRiskRows;
import org.anyuan.lead.application.risk.RowChange;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What happens to incidents, account items, devices and cameras, as far as a risk list counts it. A
 * poll of records is one transaction, committed after its effect: the same ones once more change
 * nothing. While PostgreSQL is away nothing is committed, and they come again.
 */
@ApplicationScoped
class RiskRowsFeed {
  static final String GROUP = "lead-risks";
  private static final int MOST_AT_ONCE = 1000;
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final KeepRiskRows keep;
  private final DeadLetters deadLetters;
  private final GroupFollower reading;

  RiskRowsFeed(
      KeepRiskRows keep,
      DeadLetters deadLetters,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.keep = keep;
    this.deadLetters = deadLetters;
    this.reading =
        new GroupFollower(
            "risk-rows",
            GROUP,
            List.of(
                Topics.INCIDENT_EVENTS,
                Topics.DEVICE_STATUS,
                Topics.LEDGER_DEVICES,
                Topics.LEDGER_CAMERAS,
                Topics.LEDGER_ITEMS),
            bootstrapServers,
            Map.of("max.poll.records", MOST_AT_ONCE),
            this::take);
  }

  void start(@Observes StartupEvent event) {
    reading.start();
  }

  void stop(@Observes ShutdownEvent event) {
    reading.close();
  }

  private void take(ConsumerRecords<String, byte[]> messages) {
    var changes = new ArrayList<RowChange>();
    messages.forEach(message -> changes.addAll(changes(message)));
    if (!changes.isEmpty()) {
      keep.take(changes).await().atMost(DEADLINE);
    }
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
