package org.anyuan.patrol;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.patrol.v1.PatrolEvent;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What patrol publishes, read from its beginning. */
final class PatrolTopic implements AutoCloseable {
  private static final String TOPIC = "anyuan.patrol.events";
  private static final long DEADLINE_NANOS = Duration.ofSeconds(60).toNanos();

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<PatrolEvent> read = new ArrayList<>();

  PatrolTopic() {
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

  /** Those of a kind, once there are so many. */
  List<PatrolEvent> await(Predicate<PatrolEvent> which, int count)
      throws InvalidProtocolBufferException {
    var end = System.nanoTime() + DEADLINE_NANOS;
    while (true) {
      var found = read.stream().filter(which).toList();
      if (found.size() >= count) {
        return found;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("only " + found.size() + " of " + read.size() + " events");
      }
      for (var message : consumer.poll(Duration.ofMillis(200))) {
        read.add(PatrolEvent.parseFrom(message.value()));
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
