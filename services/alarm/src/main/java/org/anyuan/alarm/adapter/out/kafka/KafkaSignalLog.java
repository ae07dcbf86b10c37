package org.anyuan.alarm.adapter.out.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.anyuan.alarm.application.CommandLog;
import org.anyuan.alarm.application.SignalLog;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The inputs of the decider, keyed by school so that a school's signals keep their order. */
@Startup
@ApplicationScoped
class KafkaSignalLog implements SignalLog, CommandLog {
  private final Producer<String, byte[]> producer;

  KafkaSignalLog(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
    producer =
        new KafkaProducer<>(
            LogSettings.producer(brokers), new StringSerializer(), new ByteArraySerializer());
  }

  @Override
  public CompletionStage<Void> append(AlarmSignal signal) {
    var event =
        CloudEvent.of(
            UUID.fromString(signal.getSignalId()),
            signal,
            "alarm",
            Timestamps.instant(signal.getReceivedAt()));
    return send(
        CloudEventHeaders.record(
            Topics.INCIDENT_INPUTS, signal.getSchool().getSchoolId(), event, signal));
  }

  @Override
  public CompletionStage<Void> append(IncidentCommand command) {
    var event =
        CloudEvent.of(
            UUID.fromString(command.getCommandId()),
            command,
            "alarm",
            Timestamps.instant(command.getReceivedAt()));
    return send(
        CloudEventHeaders.record(Topics.INCIDENT_INPUTS, command.getSchoolId(), event, command));
  }

  private CompletionStage<Void> send(ProducerRecord<String, byte[]> message) {
    var confirmed = new CompletableFuture<Void>();
    try {
      var unused =
          producer.send(
              message,
              (metadata, error) -> {
                if (error == null) {
                  confirmed.complete(null);
                } else {
                  confirmed.completeExceptionally(error);
                }
              });
    } catch (KafkaException | IllegalStateException e) {
      confirmed.completeExceptionally(e);
    }
    return confirmed;
  }

  /**
   * Asks for the topic's partitions; with no waiting, this is an answer only once they are known.
   */
  boolean warm() {
    try {
      return !producer.partitionsFor(Topics.INCIDENT_INPUTS).isEmpty();
    } catch (KafkaException _) {
      return false;
    }
  }

  void stop(@Observes ShutdownEvent event) {
    producer.close(Duration.ofSeconds(2));
  }
}
