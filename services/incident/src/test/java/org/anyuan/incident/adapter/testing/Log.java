package org.anyuan.incident.adapter.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.google.protobuf.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to the topics as others do, and reads what came. */
public final class Log implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", StackResource.broker().bootstrapServers(), "linger.ms", 0),
          new StringSerializer(),
          new ByteArraySerializer());

  public RecordMetadata event(IncidentEvent event) {
    return send(Topics.INCIDENT_EVENTS, event.getSchoolId(), event.getEventId(), event);
  }

  public RecordMetadata press(AlarmSignal press) {
    return send(
        Topics.INCIDENT_INPUTS, press.getSchool().getSchoolId(), press.getSignalId(), press);
  }

  public RecordMetadata task(String topic, String schoolId, Message task) {
    return send(topic, schoolId, Samples.id(), task);
  }

  private RecordMetadata send(String topic, String key, String id, Message value) {
    return send(
        CloudEventHeaders.record(
            topic,
            key,
            CloudEvent.of(UUID.fromString(id), value, "incident", Instant.now()),
            value));
  }

  public RecordMetadata bytes(String topic, String key, byte[] value) {
    return send(new ProducerRecord<>(topic, key, value));
  }

  private RecordMetadata send(ProducerRecord<String, byte[]> message) {
    try {
      return producer.send(message).get(20, SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The commands that are in the log by now. */
  public static List<IncidentCommand> commands(Predicate<IncidentCommand> wanted) {
    var found = new ArrayList<IncidentCommand>();
    for (var r : all(Topics.INCIDENT_INPUTS)) {
      var isCommand =
          CloudEventHeaders.read(r.headers())
              .map(e -> e.type().endsWith("IncidentCommand"))
              .orElse(false);
      if (isCommand) {
        try {
          found.add(IncidentCommand.parseFrom(r.value()));
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return found.stream().filter(wanted).toList();
  }

  public static List<ConsumerRecord<String, byte[]>> all(String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                StackResource.broker().bootstrapServers(),
                "enable.auto.commit",
                false),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
