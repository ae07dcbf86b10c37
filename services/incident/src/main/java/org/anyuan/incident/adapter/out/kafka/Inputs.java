package org.anyuan.incident.adapter.out.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The producer of this service's commands. */
@ApplicationScoped
class Inputs {
  private final KafkaProducer<String, byte[]> producer;

  Inputs(KafkaSettings settings) {
    producer = settings.producer();
  }

  /** Done when all in-sync replicas have it, failed after 2 s at the latest. */
  Future<RecordMetadata> append(IncidentCommand command) {
    var event =
        CloudEvent.of(
            UUID.fromString(command.getCommandId()),
            command,
            "incident",
            Timestamps.instant(command.getReceivedAt()));
    return append(
        CloudEventHeaders.record(Topics.INCIDENT_INPUTS, command.getSchoolId(), event, command));
  }

  Future<RecordMetadata> append(ProducerRecord<String, byte[]> message) {
    try {
      return producer.send(message);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @PreDestroy
  void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
