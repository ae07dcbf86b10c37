package org.anyuan.common.audit;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.audit.v1.AuditHead;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The heads that Kafka still holds: what was said about the chains outside of the database. */
final class PublishedHeads {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final String service;
  private final Map<String, NavigableMap<Long, ByteString>> heads = new HashMap<>();

  private PublishedHeads(String service) {
    this.service = service;
  }

  /** By region, then by number. */
  static Map<String, NavigableMap<Long, ByteString>> read(String bootstrapServers, String service) {
    var reading = new PublishedHeads(service);
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "default.api.timeout.ms",
                5000),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      reading.readAll(consumer);
    }
    return reading.heads;
  }

  private void readAll(KafkaConsumer<String, byte[]> consumer) {
    var partitions =
        consumer.partitionsFor(Topics.AUDIT_HEADS).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .collect(Collectors.toSet());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    var ends = consumer.endOffsets(partitions);
    var deadline = System.nanoTime() + DEADLINE.toNanos();
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("the published heads could not be read in time");
      }
      consumer.poll(POLL).forEach(this::take);
    }
  }

  private void take(ConsumerRecord<String, byte[]> message) {
    try {
      var head = AuditHead.parseFrom(message.value());
      if (head.getService().equals(service)) {
        // The first one counts: what is published later about the same link cannot replace it.
        heads
            .computeIfAbsent(head.getRegionId(), _ -> new TreeMap<>())
            .putIfAbsent(head.getSequence(), head.getHeadSha256());
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("unreadable head at offset " + message.offset(), e);
    }
  }
}
