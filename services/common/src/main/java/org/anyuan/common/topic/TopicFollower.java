package org.anyuan.common.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Follows all partitions of some topics without a group, on a thread of its own: every copy of a
 * service reads everything. When Kafka is away it tries again for as long as it takes, and goes on
 * where it stood.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(TopicFollower.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final long PAUSE_MILLIS = 300;

  private final String name;
  private final Set<String> topics;
  private final Start start;
  private final Consumer<ConsumerRecord<String, byte[]>> records;
  private final Runnable caughtUp;
  private final Map<String, Object> settings;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<TopicPartition, Long> next = new HashMap<>();
  private boolean readOnce;
  private volatile KafkaConsumer<String, byte[]> current;

  /** Where a follower begins that has not read anything yet. */
  public sealed interface Start {
    record Beginning() implements Start {}

    record Since(Instant time) implements Start {}
  }

  /**
   * Not started yet.
   *
   * @param overrides of the consumer's settings
   * @param records told of each record, in the order of its partition, on the follower's thread; an
   *     exception is logged and the record passed over
   * @param caughtUp told once: all was read that was there when it first reached Kafka
   */
  public TopicFollower(
      String name,
      Set<String> topics,
      Start start,
      String bootstrapServers,
      Map<String, Object> overrides,
      Consumer<ConsumerRecord<String, byte[]>> records,
      Runnable caughtUp) {
    this.name = name;
    this.topics = Set.copyOf(topics);
    this.start = start;
    this.records = records;
    this.caughtUp = caughtUp;
    this.settings = settings(bootstrapServers, start, overrides);
  }

  private static Map<String, Object> settings(
      String bootstrapServers, Start start, Map<String, Object> overrides) {
    var all = new HashMap<String, Object>();
    all.put("bootstrap.servers", bootstrapServers);
    all.put("enable.auto.commit", false);
    // Compaction or age may have taken the record that we stand on.
    all.put("auto.offset.reset", start instanceof Start.Beginning ? "earliest" : "latest");
    all.put("allow.auto.create.topics", false);
    all.put("default.api.timeout.ms", 5000);
    all.put("request.timeout.ms", 5000);
    all.put("reconnect.backoff.ms", 50);
    all.put("reconnect.backoff.max.ms", 500);
    all.put("socket.connection.setup.timeout.ms", 1000);
    all.putAll(overrides);
    return all;
  }

  public void start() {
    Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  /** For what no press waits for. */
  public void startInBackground() {
    Thread.ofPlatform().name(name).daemon().priority(Thread.MIN_PRIORITY).start(this::run);
  }

  private void run() {
    var failing = false;
    while (closed.getCount() > 0) {
      try (var consumer =
          new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
        current = consumer;
        var partitions = partitions(consumer);
        if (partitions.isPresent()) {
          failing = false;
          follow(consumer, partitions.get());
        }
      } catch (WakeupException _) {
        return;
      } catch (KafkaException e) {
        if (closed.getCount() == 0) {
          return;
        }
        // Said once for each outage: the loop goes on several times a second.
        if (!failing) {
          LOG.warnf(e, "%s interrupted, trying again", name);
        }
        failing = true;
      }
      pause();
    }
  }

  /** Absent while a topic is not there. */
  private Optional<List<TopicPartition>> partitions(KafkaConsumer<String, byte[]> consumer) {
    var all = new ArrayList<TopicPartition>();
    for (var topic : topics) {
      var found = consumer.partitionsFor(topic);
      if (found == null || found.isEmpty()) {
        return Optional.empty();
      }
      found.forEach(info -> all.add(new TopicPartition(topic, info.partition())));
    }
    return Optional.of(all);
  }

  private void follow(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    consumer.assign(partitions);
    if (next.isEmpty()) {
      next.putAll(first(consumer, partitions));
    }
    partitions.forEach(p -> consumer.seek(p, next.getOrDefault(p, 0L)));
    var ends = consumer.endOffsets(partitions);
    while (closed.getCount() > 0) {
      consumer.poll(POLL).forEach(this::read);
      if (!readOnce
          && ends.entrySet().stream()
              .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
        readOnce = true;
        caughtUp.run();
      }
    }
  }

  private Map<TopicPartition, Long> first(
      KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    return switch (start) {
      case Start.Beginning() -> consumer.beginningOffsets(partitions);
      case Start.Since(var time) -> {
        var since = time.toEpochMilli();
        var found =
            consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> since)));
        var ends = consumer.endOffsets(partitions);
        yield partitions.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    p -> found.get(p) == null ? ends.get(p) : found.get(p).offset()));
      }
    };
  }

  private void read(ConsumerRecord<String, byte[]> message) {
    next.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
    try {
      records.accept(message);
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s failed at topic=%s offset=%d", name, message.topic(), message.offset());
    }
  }

  private void pause() {
    try {
      closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      closed.countDown();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    var reading = current;
    if (reading != null) {
      reading.wakeup();
    }
  }
}
