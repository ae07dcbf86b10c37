package org.anyuan.incident.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.anyuan.incident.adapter.kafka.ConsumerThread;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.incident.application.DeadLetterTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Reads what another service says into the inputs. A person waits for it, so each goes at once. At
 * least once, under one id; what nobody can read goes to the dead letters of the group.
 */
final class OthersEvents<E extends MessageLite> {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final DeadLetterTopic topic;
  private final Parser<E> parser;
  private final Predicate<List<E>> record;
  private final SetAside setAside;
  private final ConsumerThread thread;

  /**
   * Of one topic.
   *
   * @param record true when all that follows from them is durable
   */
  OthersEvents(
      String name,
      DeadLetterTopic topic,
      Parser<E> parser,
      Predicate<List<E>> record,
      SetAside setAside,
      KafkaSettings settings) {
    this.topic = topic;
    this.parser = parser;
    this.record = record;
    this.setAside = setAside;
    this.thread =
        new ConsumerThread(name, () -> settings.member(topic.group(), Map.of()), this::read);
  }

  void start() {
    thread.start();
  }

  void close() {
    thread.close();
  }

  private void read(KafkaConsumer<String, byte[]> consumer) {
    consumer.subscribe(List.of(topic.source()));
    while (!thread.closed()) {
      var events = new ArrayList<E>();
      var polled = consumer.poll(POLL);
      polled.forEach(message -> event(message).ifPresent(events::add));
      if (!record.test(events)) {
        throw new IllegalStateException("the inputs take nothing now");
      }
      if (!polled.isEmpty()) {
        consumer.commitSync();
      }
    }
  }

  private Optional<E> event(ConsumerRecord<String, byte[]> message) {
    try {
      return Optional.of(parser.parseFrom(message.value()));
    } catch (InvalidProtocolBufferException e) {
      setAside.put(message, topic.group(), "the value cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }
}
