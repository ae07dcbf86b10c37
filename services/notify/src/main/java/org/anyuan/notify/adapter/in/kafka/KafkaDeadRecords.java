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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The dead letters of this service's groups. */
@ApplicationScoped
class KafkaDeadRecords implements DeadRecords {
  /** Within one source in the order of its offsets, whatever the clocks said. */
  private static final Comparator<DeadRecord> NEWEST =
      Comparator.comparing(DeadRecord::at)
          .thenComparing(one -> one.place().of())
          .thenComparing(one -> one.place().offset())
          .reversed();

  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private final FollowIncidents incidents;
  private final FollowLeads leads;
  private final FollowForFeeds feeds;
  private final Map<String, Object> settings;

  KafkaDeadRecords(
      FollowIncidents incidents,
      FollowLeads leads,
      FollowForFeeds feeds,
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
    this.incidents = incidents;
    this.leads = leads;
    this.feeds = feeds;
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

  private static String topic(Source of) {
    return switch (of) {
      case INCIDENTS -> Topics.deadLetters(Topics.INCIDENT_EVENTS, FollowIncidents.GROUP);
      case LEADS -> Topics.deadLetters(Topics.LEAD_EVENTS, FollowLeads.GROUP);
      case FEEDS -> Topics.deadLetters(Topics.INCIDENT_EVENTS, FollowForFeeds.GROUP);
    };
  }

  @Override
  public List<DeadRecord> list(Map<Source, Long> before, int limit) {
    try (var consumer = consumer()) {
      var found = new ArrayList<DeadRecord>();
      for (var of : Source.values()) {
        for (var partition : partitions(consumer, of)) {
          var ends = bounds(consumer, partition);
          var to = Math.min(ends.until(), before.getOrDefault(of, ends.until()));
          range(consumer, partition, Math.max(ends.from(), to - limit), to).stream()
              .map(message -> record(of, message))
              .forEach(found::add);
        }
      }
      found.sort(NEWEST);
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

  private static List<TopicPartition> partitions(
      KafkaConsumer<String, byte[]> consumer, Source of) {
    return consumer.partitionsFor(topic(of)).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
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
    return find(place).map(message -> read(place.of(), message));
  }

  private Optional<ConsumerRecord<String, byte[]>> find(Place place) {
    try (var consumer = consumer()) {
      var partition = new TopicPartition(topic(place.of()), place.partition());
      if (!partitions(consumer, place.of()).contains(partition)
          || !bounds(consumer, partition).hold(place.offset())) {
        return Optional.empty();
      }
      return range(consumer, partition, place.offset(), place.offset() + 1).stream().findFirst();
    } catch (KafkaException e) {
      throw new Unreachable(e);
    }
  }

  /** As the group reads it; what was read meanwhile is told by its version. */
  private Replay read(Source of, ConsumerRecord<String, byte[]> message) {
    try {
      var again =
          switch (of) {
            case INCIDENTS -> incidents.again(message);
            case LEADS -> leads.again(message);
            case FEEDS -> feeds.again(message);
          };
      again.await().atMost(DEADLINE);
      return new Replay.Done();
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      return new Replay.Failed("it cannot be read: " + e.getMessage());
    } catch (StoreAway | Clash | TimeoutException e) {
      throw new Unreachable(e);
    }
  }

  private static DeadRecord record(Source of, ConsumerRecord<String, byte[]> message) {
    return new DeadRecord(
        new Place(of, message.partition(), message.offset()),
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
