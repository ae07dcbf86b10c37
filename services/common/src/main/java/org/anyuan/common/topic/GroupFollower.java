package org.anyuan.common.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads topics as a member of a group, on a thread of its own. What one poll brings is taken over
 * at once and committed after its effect, so that the same may come once more. What cannot be taken
 * over now is tried again for as long as it takes, and nothing behind it is passed over.
 */
public final class GroupFollower implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(GroupFollower.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration COMMITTED_EVERY = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final long CLOSING_MILLIS = 3000;

  /** Then it asks Kafka again: who polls for longer than that is taken for dead. */
  private static final Duration TRIED_FOR = Duration.ofMinutes(4);

  private final String name;
  private final List<String> topics;
  private final Map<String, Object> settings;
  private final Consumer<ConsumerRecords<String, byte[]>> take;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile KafkaConsumer<String, byte[]> current;
  private long committedAt;
  private boolean uncommitted;
  private boolean failing;

  /**
   * Not started yet.
   *
   * @param overrides of the consumer's settings, such as {@code max.poll.records}
   * @param take returns when all of it has taken effect; an exception: it is to be tried again
   */
  public GroupFollower(
      String name,
      String group,
      Collection<String> topics,
      String bootstrapServers,
      Map<String, Object> overrides,
      Consumer<ConsumerRecords<String, byte[]>> take) {
    this.name = name;
    this.topics = List.copyOf(topics);
    this.settings = settings(group, bootstrapServers, overrides);
    this.take = take;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  private static Map<String, Object> settings(
      String group, String bootstrapServers, Map<String, Object> overrides) {
    var all = new HashMap<String, Object>();
    all.put("bootstrap.servers", bootstrapServers);
    all.put("group.id", group);
    all.put("auto.offset.reset", "earliest");
    all.put("enable.auto.commit", false);
    all.put("allow.auto.create.topics", false);
    // One that was killed gives its partitions up so soon: nobody waits for longer.
    all.put("session.timeout.ms", 6000);
    all.put("heartbeat.interval.ms", 2000);
    all.put("default.api.timeout.ms", 5000);
    all.put("request.timeout.ms", 5000);
    all.put("reconnect.backoff.max.ms", 500);
    all.putAll(overrides);
    return all;
  }

  public void start() {
    thread.start();
  }

  private void run() {
    while (closed.getCount() > 0) {
      try (var consumer =
          new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
        current = consumer;
        uncommitted = false;
        committedAt = System.nanoTime();
        consumer.subscribe(topics, committing(consumer));
        read(consumer);
      } catch (WakeupException _) {
        // Closed.
      } catch (KafkaException e) {
        said(e);
        pause(FIRST_PAUSE);
      }
    }
  }

  /** Whoever has a partition next begins behind what was taken over. */
  private ConsumerRebalanceListener committing(KafkaConsumer<String, byte[]> consumer) {
    return new ConsumerRebalanceListener() {
      @Override
      public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit(consumer);
      }

      @Override
      public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // From where it was committed.
      }
    };
  }

  private void read(KafkaConsumer<String, byte[]> consumer) {
    while (closed.getCount() > 0) {
      var messages = consumer.poll(POLL);
      if (!messages.isEmpty()) {
        if (!taken(messages)) {
          return;
        }
        uncommitted = true;
      }
      if (messages.isEmpty() || System.nanoTime() - committedAt > COMMITTED_EVERY.toNanos()) {
        commit(consumer);
      }
    }
    commit(consumer);
  }

  private void commit(KafkaConsumer<String, byte[]> consumer) {
    if (uncommitted) {
      consumer.commitSync();
      uncommitted = false;
    }
    committedAt = System.nanoTime();
  }

  /** False: from the last commit on once more. */
  private boolean taken(ConsumerRecords<String, byte[]> messages) {
    var begin = System.nanoTime();
    var pause = FIRST_PAUSE;
    while (closed.getCount() > 0 && System.nanoTime() - begin < TRIED_FOR.toNanos()) {
      try {
        take.accept(messages);
        failing = false;
        return true;
      } catch (RuntimeException e) {
        said(e);
      }
      pause(pause);
      var twice = pause.multipliedBy(2);
      pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
    return false;
  }

  /** Once for each outage. */
  private void said(RuntimeException failure) {
    if (!failing && closed.getCount() > 0) {
      LOG.warnf(failure, "%s failed, trying again", name);
    }
    failing = true;
  }

  /** While something is tried again; ends at once when this is closed. */
  public void pause(Duration time) {
    try {
      closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
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
    try {
      thread.join(CLOSING_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
