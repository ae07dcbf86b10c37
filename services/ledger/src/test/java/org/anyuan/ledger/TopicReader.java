package org.anyuan.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anyuan.local.testing.StackResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning. */
final class TopicReader implements AutoCloseable {
  private static final long DEADLINE_NANOS = Duration.ofSeconds(60).toNanos();

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

  TopicReader(String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", StackResource.broker().bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** The records of a key, once there are so many. */
  List<ConsumerRecord<String, byte[]>> awaitKey(String key, int count) {
    var end = System.nanoTime() + DEADLINE_NANOS;
    while (true) {
      var found = read.stream().filter(record -> key.equals(record.key())).toList();
      if (found.size() >= count) {
        return found;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("only " + found.size() + " records of " + key);
      }
      consumer.poll(Duration.ofMillis(200)).forEach(read::add);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
