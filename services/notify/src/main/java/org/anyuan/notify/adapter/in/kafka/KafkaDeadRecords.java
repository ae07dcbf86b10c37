package org.anyuan.notify.adapter.in.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.outcome.Clash;
import org.anyuan.common.region.StoreAway;
import org.anyuan.common.topic.Topics;
import org.anyuan.notify.application.DeadRecords;
import org.anyuan.notify.application.escalation.FollowIncident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The dead letters of this service's group of incident's events. */
@ApplicationScoped
class KafkaDeadRecords implements DeadRecords {
  private static final String TOPIC = Topics.deadLetters(Topics.INCIDENT_EVENTS, "notify");
  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private final FollowIncident follow;
  private final Map<String, Object> settings;

  KafkaDeadRecords(
      FollowIncident follow, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
    this.follow = follow;
    this.settings =
        Map.of(
            "bootstrap.servers",
            servers,
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "earliest",
            "allow.auto.create.topics",
            false,
            "default.api.timeout.ms",
            2000,
            "request.timeout.ms",
            2000);
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public List<DeadRecord> list(Optional<Long> before, int limit) {
    try (var consumer = consumer()) {
      var found = new ArrayList<DeadRecord>();
      for (var partition : partitions(consumer)) {
        var ends = bounds(consumer, partition);
        var to = Math.min(ends.until(), before.orElse(ends.until()));
        range(consumer, partition, Math.max(ends.from(), to - limit), to).stream()
            .map(KafkaDeadRecords::record)
            .forEach(found::add);
      }
      found.sort(Comparator.comparingLong((DeadRecord one) -> one.place().offset()).reversed());
      return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    } catch (KafkaException e) {
      throw new Unreachable(e);
    }
  }

  /** Of the offsets that are there. */
  private record Bounds(long from, long until) {
    boolean hold(long offset) {
      return offset >= from && offset < until;
    }
  }

  private static Bounds bounds(KafkaConsumer<String, byte[]> consumer, TopicPartition partition) {
    var one = List.of(partition);
    return new Bounds(
        consumer.beginningOffsets(one).get(partition), consumer.endOffsets(one).get(partition));
  }

  private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    return consumer.partitionsFor(TOPIC).stream()
        .map(info -> new TopicPartition(TOPIC, info.partition()))
        .toList();
  }

  private static List<ConsumerRecord<String, byte[]>> range(
      KafkaConsumer<String, byte[]> consumer, TopicPartition partition, long from, long to) {
    var found = new ArrayList<ConsumerRecord<String, byte[]>>();
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    var until = System.nanoTime() + DEADLINE.toNanos();
    while (consumer.position(partition) < to) {
      if (System.nanoTime() > until) {
        throw new KafkaException("not read in time");
      }
      consumer.poll(Duration.ofMillis(200)).records(partition).stream()
          .filter(one -> one.offset() < to)
          .forEach(found::add);
    }
    return found;
  }

  @Override
  public Optional<Replay> replay(Place place) {
    return find(place).map(this::read);
  }

  private Optional<ConsumerRecord<String, byte[]>> find(Place place) {
    try (var consumer = consumer()) {
      var partition = new TopicPartition(TOPIC, place.partition());
      if (!partitions(consumer).contains(partition)
          || !bounds(consumer, partition).hold(place.offset())) {
        return Optional.empty();
      }
      return range(consumer, partition, place.offset(), place.offset() + 1).stream().findFirst();
    } catch (KafkaException e) {
      throw new Unreachable(e);
    }
  }

  /** As the group reads it; what was read meanwhile is told by its version. */
  private Replay read(ConsumerRecord<String, byte[]> message) {
    try {
      var event = IncidentEvent.parseFrom(message.value() == null ? new byte[0] : message.value());
      if (event.getEventId().isEmpty()) {
        return new Replay.Failed("the record is no event");
      }
      ReadIncident.of(event, FollowIncidents.late(message))
          .ifPresent(happened -> follow.take(happened).await().atMost(DEADLINE));
      return new Replay.Done();
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      return new Replay.Failed("it cannot be read: " + e.getMessage());
    } catch (StoreAway | Clash | TimeoutException e) {
      throw new Unreachable(e);
    }
  }

  private static DeadRecord record(ConsumerRecord<String, byte[]> message) {
    return new DeadRecord(
        new Place(message.partition(), message.offset()),
        Instant.ofEpochMilli(message.timestamp()),
        Optional.ofNullable(message.key()),
        header(message, "ce_id"),
        header(message, "dead-letter-reason"),
        message.value() == null ? 0 : message.value().length);
  }

  private static Optional<String> header(ConsumerRecord<String, byte[]> message, String name) {
    var header = message.headers().lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), UTF_8));
  }
}
