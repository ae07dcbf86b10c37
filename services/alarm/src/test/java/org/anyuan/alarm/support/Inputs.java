package org.anyuan.alarm.support;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.alarm.v1.AlarmSignal;
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

  public static List<ConsumerRecord<String, byte[]>> records(String deviceId) {
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
        for (var message : consumer.poll(Duration.ofMillis(100))) {
          if (parse(message.value()).getDeviceId().equals(deviceId)) {
            found.add(message);
          }
        }
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
