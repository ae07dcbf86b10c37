package org.anyuan.notify;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.notify.v1.NotifyEvent;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What left under one key, from the beginning of the topic. */
final class NotifyEvents implements AutoCloseable {
  private static final long DEADLINE_NANOS = Duration.ofSeconds(60).toNanos();

  private final KafkaConsumer<String, byte[]> consumer;
  private final String key;
  private final List<NotifyEvent> read = new ArrayList<>();

  NotifyEvents(String key) {
    this.key = key;
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", StackResource.broker().bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(Topics.NOTIFY_DELIVERIES).stream()
            .map(info -> new TopicPartition(Topics.NOTIFY_DELIVERIES, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** The one of that number among those of the kind. */
  NotifyEvent await(Predicate<NotifyEvent> which, int number) {
    var end = System.nanoTime() + DEADLINE_NANOS;
    while (read.stream().filter(which).count() < number) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not so many among " + read);
      }
      readOn();
    }
    return read.stream().filter(which).skip(number - 1L).findFirst().orElseThrow();
  }

  private void readOn() {
    for (var message : consumer.poll(Duration.ofMillis(200))) {
      if (key.equals(message.key())) {
        try {
          read.add(NotifyEvent.parseFrom(message.value()));
        } catch (InvalidProtocolBufferException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
