package org.anyuan.alarm.support;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.anyuan.proto.device.v1.DeviceState;
import org.anyuan.proto.device.v1.DeviceStatus;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What supervision has published so far. */
public final class DeviceEventLog {
  private DeviceEventLog() {}

  /** Of one school, or of a region's mass silence, in their order. */
  public static List<DeviceEvent> of(String key) {
    var settings =
        Map.<String, Object>of("bootstrap.servers", Registry.config("kafka.bootstrap.servers"));
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(Topics.DEVICE_STATUS).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<DeviceEvent>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (var message : consumer.poll(Duration.ofMillis(100))) {
          if (key.equals(message.key())) {
            found.add(read(message));
          }
        }
      }
      return found;
    }
  }

  private static DeviceEvent read(ConsumerRecord<String, byte[]> message) {
    try {
      var event = DeviceEvent.parseFrom(message.value());
      var headers = CloudEventHeaders.read(message.headers()).orElseThrow();
      if (!headers.id().equals(event.getEventId())
          || !headers.type().equals("anyuan.device.v1.DeviceEvent")) {
        throw new IllegalStateException("headers and event differ: " + headers);
      }
      return event;
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  public static List<DeviceStatus> statuses(String schoolId, String deviceId) {
    return of(schoolId).stream()
        .filter(DeviceEvent::hasStatusChanged)
        .map(DeviceEvent::getStatusChanged)
        .filter(status -> status.getDeviceId().equals(deviceId))
        .toList();
  }

  public static List<DeviceState> states(String schoolId, String deviceId) {
    return statuses(schoolId, deviceId).stream().map(DeviceStatus::getState).toList();
  }
}
