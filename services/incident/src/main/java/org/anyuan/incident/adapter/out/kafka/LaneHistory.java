package org.anyuan.incident.adapter.out.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.incident.adapter.kafka.TopicReader;
import org.anyuan.incident.application.LaneEvent;
import org.anyuan.incident.application.LanePosition;
import org.anyuan.incident.application.LaneTask;
import org.anyuan.incident.domain.Audience;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** What a follower missed, read from the lane itself. */
final class LaneHistory {
  private static final int MOST = 20_000;
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private final KafkaSettings settings;
  private final Audience audience;

  LaneHistory(KafkaSettings settings, Audience audience) {
    this.settings = settings;
    this.audience = audience;
  }

  /**
   * The records between. Empty when they cannot all be had: too many, not kept any more, or the
   * position is not one of this lane's.
   */
  Optional<List<LaneEvent>> between(
      LanePosition from, LanePosition to, Predicate<LaneTask> visible) {
    if (from.partitions() != to.partitions() || from.distanceTo(to) > MOST) {
      return Optional.empty();
    }
    try (var consumer = settings.reader()) {
      var partitions = TopicReader.assignAll(consumer, LaneRecords.topic(audience));
      var begins = consumer.beginningOffsets(partitions);
      var ends = consumer.endOffsets(partitions);
      for (var p : partitions) {
        var next = from.next(p.partition());
        if (next < begins.get(p) || next > ends.get(p)) {
          return Optional.empty();
        }
        consumer.seek(p, next);
      }
      return Optional.of(events(from, read(consumer, partitions, to), visible));
    }
  }

  private static List<ConsumerRecord<String, byte[]>> read(
      KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, LanePosition to) {
    var found = new ArrayList<ConsumerRecord<String, byte[]>>();
    var until = System.nanoTime() + DEADLINE.toNanos();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < to.next(p.partition()))) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("a lane could not be read back in time");
      }
      for (var message : consumer.poll(Duration.ofMillis(200))) {
        if (message.offset() < to.next(message.partition())) {
          found.add(message);
        }
      }
    }
    found.sort(
        Comparator.<ConsumerRecord<String, byte[]>>comparingLong(ConsumerRecord::timestamp)
            .thenComparingInt(ConsumerRecord::partition)
            .thenComparingLong(ConsumerRecord::offset));
    return found;
  }

  private List<LaneEvent> events(
      LanePosition from,
      List<ConsumerRecord<String, byte[]>> records,
      Predicate<LaneTask> visible) {
    var events = new ArrayList<LaneEvent>();
    var position = from;
    for (var message : records) {
      position = position.after(message.partition(), message.offset());
      var after = position;
      LaneRecords.task(audience, message)
          .filter(visible)
          .ifPresent(t -> events.add(new LaneEvent.Changed(t, after)));
    }
    return events;
  }
}
