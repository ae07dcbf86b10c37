package org.anyuan.tests.lane;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads every partition of a topic, each record once and in its partition's order. */
public final class TopicTail implements AutoCloseable {
  private final Thread thread;
  private volatile boolean closed;

  private TopicTail(KafkaConsumer<String, byte[]> consumer, Consumer<Seen> sink) {
    thread =
        Thread.ofPlatform()
            .name("tail")
            .daemon()
            .start(
                () -> {
                  try (consumer) {
                    while (!closed) {
                      var records = consumer.poll(Duration.ofMillis(100));
                      var now = System.nanoTime();
                      records.forEach(r -> sink.accept(new Seen(r, now)));
                    }
                  }
                });
  }

  /** With the time, of {@link System#nanoTime()}, at which it could be read. */
  public record Seen(ConsumerRecord<String, byte[]> record, long atNanos) {}

  /** Only what comes after this call, each record as soon as it can be read. */
  public static TopicTail live(String kafka, String topic, Consumer<Seen> sink) {
    return live(kafka, topic, 1, 100, sink);
  }

  /**
   * Only what comes after this call, some hundred records at a time: for whoever goes by the
   * broker's own time of a record, and would else be a load of its own.
   */
  public static TopicTail gathered(String kafka, String topic, Consumer<Seen> sink) {
    return live(kafka, topic, 1024 * 1024, 250, sink);
  }

  private static TopicTail live(
      String kafka, String topic, int minBytes, int maxWaitMillis, Consumer<Seen> sink) {
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                kafka,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "reconnect.backoff.max.ms",
                500,
                "fetch.min.bytes",
                minBytes,
                "fetch.max.wait.ms",
                maxWaitMillis),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Seeking is lazy: asking for the positions makes it happen now.
    partitions.forEach(consumer::position);
    return new TopicTail(consumer, sink);
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
