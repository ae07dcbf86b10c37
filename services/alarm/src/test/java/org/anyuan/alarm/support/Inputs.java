package org.anyuan.alarm.support;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is in the decider's inputs. */
public final class Inputs {
  private Inputs() {}

  /** All that there is of one device, in the order of its partition. */
  public static List<AlarmSignal> of(String deviceId) {
    return records(deviceId).stream().map(message -> parse(message.value())).toList();
  }

  /** What devices declared beside their presses. */
  public static List<IncidentCommand> commands() throws InvalidProtocolBufferException {
    var found = new ArrayList<IncidentCommand>();
    for (var message : all()) {
      if (CloudEventHeaders.type(message.headers()).endsWith(".IncidentCommand")) {
        found.add(IncidentCommand.parseFrom(message.value()));
      }
    }
    return found;
  }

  public static List<ConsumerRecord<String, byte[]>> records(String deviceId) {
    return all().stream()
        .filter(message -> parse(message.value()).getDeviceId().equals(deviceId))
        .toList();
  }

  private static List<ConsumerRecord<String, byte[]>> all() {
    var settings =
        Map.<String, Object>of("bootstrap.servers", Registry.config("kafka.bootstrap.servers"));
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(Topics.INCIDENT_INPUTS).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
      }
      return found;
    }
  }

  private static AlarmSignal parse(byte[] value) {
    try {
      return AlarmSignal.parseFrom(value);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
