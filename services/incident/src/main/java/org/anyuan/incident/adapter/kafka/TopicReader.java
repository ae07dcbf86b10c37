package org.anyuan.incident.adapter.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Readers that take all partitions of a topic, whoever else reads them. */
public final class TopicReader {
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private TopicReader() {}

  /** In their order. */
  public static List<TopicPartition> assignAll(
      KafkaConsumer<String, byte[]> consumer, String topic) {
    var partitions =
        consumer.partitionsFor(topic, DEADLINE).stream()
            .sorted(Comparator.comparingInt(PartitionInfo::partition))
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new IllegalStateException("the topic does not exist: " + topic);
    }
    consumer.assign(partitions);
    return partitions;
  }

  /**
   * Seeks to the newest records, at most so many a partition and none from before {@code since}.
   * Answers where the topic ended then.
   */
  public static Map<TopicPartition, Long> seekBack(
      KafkaConsumer<String, byte[]> consumer,
      List<TopicPartition> partitions,
      long most,
      Instant since) {
    var ends = consumer.endOffsets(partitions, DEADLINE);
    var begins = consumer.beginningOffsets(partitions, DEADLINE);
    var times = new HashMap<TopicPartition, Long>();
    partitions.forEach(p -> times.put(p, since.toEpochMilli()));
    var young = consumer.offsetsForTimes(times, DEADLINE);
    for (var p : partitions) {
      long end = ends.get(p);
      // No record is young enough: nothing is read back.
      long bySince = young.get(p) == null ? end : young.get(p).offset();
      consumer.seek(p, Math.max(Math.max(begins.get(p), end - most), bySince));
    }
    return ends;
  }
}
