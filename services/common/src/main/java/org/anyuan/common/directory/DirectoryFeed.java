package org.anyuan.common.directory;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
 * Reads the compacted topics into a {@link Directory} and then follows them: all partitions from
 * the beginning, without a group, on a thread of its own. Every copy of a service reads everything.
 * When Kafka is away it tries again for as long as it takes.
 */
public final class DirectoryFeed implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(DirectoryFeed.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final long PAUSE_MILLIS = 300;

  private final Directory directory;
  private final Map<String, DirectoryTopic> topics;
  private final Consumer<DirectoryRecord> changes;
  private final Map<String, Object> settings;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile KafkaConsumer<String, byte[]> current;

  /**
   * @param changes told of each record that changed the directory, after it did, on this feed's
   *     thread
   */
  public DirectoryFeed(
      Directory directory,
      Set<DirectoryTopic> topics,
      String bootstrapServers,
      Consumer<DirectoryRecord> changes) {
    this.directory = directory;
    this.topics = topics.stream().collect(Collectors.toMap(DirectoryTopic::topic, topic -> topic));
    this.changes = changes;
    this.settings =
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "enable.auto.commit", false,
            // Compaction may take the record that we stand on.
            "auto.offset.reset", "earliest",
            "allow.auto.create.topics", false,
            "default.api.timeout.ms", 5000,
            "request.timeout.ms", 5000,
            "reconnect.backoff.ms", 50,
            "reconnect.backoff.max.ms", 500,
            "socket.connection.setup.timeout.ms", 1000,
            "max.poll.records", 5000);
    this.thread = Thread.ofPlatform().name("directory-feed").daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
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
          LOG.warn("directory feed interrupted, trying again", e);
        }
        failing = true;
      }
      pause();
    }
  }

  private Optional<List<TopicPartition>> partitions(KafkaConsumer<String, byte[]> consumer) {
    var all = new ArrayList<TopicPartition>();
    for (var topic : topics.keySet()) {
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
    consumer.seekToBeginning(partitions);
    var ends = consumer.endOffsets(partitions);
    while (closed.getCount() > 0) {
      consumer.poll(POLL).forEach(this::apply);
      if (!directory.ready()
          && ends.entrySet().stream()
              .allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
        directory.markReady();
        LOG.info("directory read");
      }
    }
  }

  private void apply(ConsumerRecord<String, byte[]> message) {
    if (message.key() == null) {
      return;
    }
    var change =
        new DirectoryRecord(
            topics.get(message.topic()),
            message.key(),
            Optional.ofNullable(message.value()).map(ByteString::copyFrom));
    try {
      if (directory.apply(change)) {
        changes.accept(change);
      }
    } catch (InvalidProtocolBufferException _) {
      // What was known stays: one broken record must not silence a school.
      LOG.errorf("directory record unreadable topic=%s id=%s", message.topic(), message.key());
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
