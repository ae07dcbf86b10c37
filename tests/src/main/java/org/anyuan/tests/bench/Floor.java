package org.anyuan.tests.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.anyuan.tests.measure.Latencies;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.tools.EndToEndLatency;

/**
 * What the broker itself takes: one record at a time, sent with {@code acks=all} and read back.
 * Kafka's own tool prints whole milliseconds, so the same loop runs here in microseconds beside it.
 */
final class Floor {
  private static final String TOPIC = "bench.floor";
  private static final int RECORD_BYTES = 512;

  private final String kafka;

  Floor(String kafka) {
    this.kafka = kafka;
  }

  void createTopic() throws InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What Kafka's own tool, a process of its own, says in the end. */
  List<String> endToEndLatencyTool(int records) throws IOException {
    var tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EndToEndLatency.class.getName(),
                kafka,
                TOPIC,
                Integer.toString(records),
                "all",
                Integer.toString(RECORD_BYTES))
            .redirectErrorStream(true)
            .start();
    try (var lines = tool.inputReader(StandardCharsets.UTF_8)) {
      return lines.lines().filter(l -> l.startsWith("Avg") || l.startsWith("Percentiles")).toList();
    }
  }

  /** {@code every} apart, as presses are; zero: one after the other, as Kafka's tool does. */
  Latencies measure(int records, Duration every) {
    var nanos = new long[records];
    try (var producer =
            new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        var consumer =
            new KafkaConsumer<>(
                Map.<String, Object>of(
                    "bootstrap.servers", kafka, "group.id", "floor-" + UUID.randomUUID()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
      var partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToEnd(List.of(partition));
      consumer.position(partition);
      var value = new byte[RECORD_BYTES];
      var due = System.nanoTime();
      for (int i = 0; i < records; i++) {
        due += every.toNanos();
        while (every.isPositive() && System.nanoTime() < due) {
          java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
        }
        var begin = System.nanoTime();
        producer.send(new ProducerRecord<>(TOPIC, value)).get();
        while (consumer.poll(Duration.ofSeconds(10)).isEmpty()) {
          // The next poll has it.
        }
        nanos[i] = System.nanoTime() - begin;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return Latencies.ofNanos(nanos);
  }
}
