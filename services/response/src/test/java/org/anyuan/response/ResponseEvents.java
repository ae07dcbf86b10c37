package org.anyuan.response;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What response publishes, read from its beginning; of one school. */
final class ResponseEvents implements AutoCloseable {
  private static final String TOPIC = "anyuan.response.events";
  private static final long DEADLINE_NANOS = Duration.ofSeconds(60).toNanos();

  private final KafkaConsumer<String, byte[]> consumer;
  private final String school;
  private final List<ResponseEvent> read = new ArrayList<>();

  ResponseEvents(String school) {
    this.school = school;
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", StackResource.broker().bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(info -> new TopicPartition(TOPIC, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** All by the time that there are so many of a kind. */
  List<ResponseEvent> await(Predicate<ResponseEvent> which, int count) {
    var end = System.nanoTime() + DEADLINE_NANOS;
    while (read.stream().filter(which).count() < count) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not so many among " + read);
      }
      readOn();
    }
    return List.copyOf(read);
  }

  void readOn() {
    for (var message : consumer.poll(Duration.ofMillis(200))) {
      if (school.equals(message.key())) {
        try {
          read.add(ResponseEvent.parseFrom(message.value()));
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
