package org.anyuan.incident.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.kafka.ConsumerThread;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.incident.application.Projection;
import org.anyuan.incident.application.Projection.Advance;
import org.anyuan.incident.application.Projection.Batch;
import org.anyuan.incident.application.Projection.Logged;
import org.anyuan.incident.application.Projection.Result;
import org.anyuan.incident.application.StoreUnavailable;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * The events into PostgreSQL. The group shares out the partitions; where each one stands,
 * PostgreSQL says. While PostgreSQL is out nothing is fetched, and nothing is lost.
 */
@ApplicationScoped
class ProjectEvents {
  private static final Logger LOG = Logger.getLogger(ProjectEvents.class);
  static final String GROUP = "incident-projection";
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration MONTHS_EVERY = Duration.ofHours(1);

  private final Projection projection;
  private final SetAside setAside;
  private final Clock clock;
  private final ConsumerThread thread;
  private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

  /** Where PostgreSQL stands for each partition that is ours; absent until it was asked. */
  private final Map<Integer, Long> positions = new HashMap<>();

  private Instant monthsDue = Instant.EPOCH;

  ProjectEvents(Projection projection, SetAside setAside, KafkaSettings settings, Clock clock) {
    this.projection = projection;
    this.setAside = setAside;
    this.clock = clock;
    this.thread =
        new ConsumerThread(
            "projection",
            () ->
                settings.member(
                    GROUP,
                    Map.of(
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        2000,
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        1024 * 1024,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        200)),
            this::read);
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    thread.close();
  }

  private void read(KafkaConsumer<String, byte[]> consumer) {
    positions.clear();
    consumer.subscribe(List.of(Topics.INCIDENT_EVENTS), new Assignment(consumer));
    ConsumerRecords<String, byte[]> waiting = ConsumerRecords.empty();
    while (!thread.closed()) {
      var polled = consumer.poll(POLL);
      if (!polled.isEmpty()) {
        waiting = polled;
      }
      if (backoff.waits(clock.instant())) {
        continue;
      }
      try {
        if (!positions.keySet().containsAll(numbers(consumer.assignment()))) {
          // Whatever was fetched before the seek is fetched again.
          waiting = ConsumerRecords.empty();
          find(consumer);
        }
        if (!waiting.isEmpty() && !apply(consumer, waiting)) {
          continue;
        }
        waiting = ConsumerRecords.empty();
        consumer.resume(consumer.assignment());
        prepareMonths();
        backoff.reset();
      } catch (StoreUnavailable e) {
        later(consumer, e.getCause().getMessage());
      }
    }
  }

  private void find(KafkaConsumer<String, byte[]> consumer) {
    var ours = numbers(consumer.assignment());
    var stored = projection.positions(ours);
    positions.clear();
    for (var p : ours) {
      positions.put(p, stored.get(p));
      consumer.seek(new TopicPartition(Topics.INCIDENT_EVENTS, p), stored.get(p));
    }
  }

  /** False: later, again. */
  private boolean apply(
      KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
    var all = new ArrayList<ConsumerRecord<String, byte[]>>();
    for (var message : records) {
      // Of a partition that went away meanwhile, its new owner takes them.
      var position = positions.get(message.partition());
      if (position != null && message.offset() >= position) {
        all.add(message);
      }
    }
    var settled = all.isEmpty() || settle(consumer, all);
    return settled;
  }

  private boolean settle(
      KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> records) {
    var events = new ArrayList<Logged>();
    var advances = new HashMap<Integer, Advance>();
    for (var message : records) {
      advances.put(
          message.partition(),
          new Advance(positions.get(message.partition()), message.offset() + 1));
      switch (Read.of(message)) {
        case Read.Event e -> events.add(e.event());
        // Put aside only when nothing else is in the transaction, so that it is not put aside again
        // with the next try of the others.
        case Read.Unreadable _ when records.size() > 1 -> {
          return oneByOne(consumer, records);
        }
        case Read.Unreadable u -> {
          setAside.put(message, GROUP, u.reason());
          return settleEmpty(consumer, advances);
        }
      }
    }
    return switch (projection.apply(new Batch(events, advances))) {
      case Result.Applied _ -> {
        advances.forEach((p, a) -> positions.put(p, a.to()));
        yield true;
      }
      case Result.Overtaken _ -> {
        LOG.info("projection positions moved by another copy");
        positions.clear();
        yield true;
      }
      case Result.Unavailable u -> {
        later(consumer, u.reason());
        yield false;
      }
      case Result.Poisonous p -> {
        if (records.size() > 1) {
          yield oneByOne(consumer, records);
        }
        setAside.put(records.getFirst(), GROUP, p.reason());
        yield settleEmpty(consumer, advances);
      }
    };
  }

  private boolean oneByOne(
      KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> records) {
    for (var message : records) {
      var position = positions.get(message.partition());
      if (position != null && message.offset() >= position && !settle(consumer, List.of(message))) {
        return false;
      }
    }
    return true;
  }

  /** The poison is in its own topic now; the projection goes past it. */
  private boolean settleEmpty(
      KafkaConsumer<String, byte[]> consumer, Map<Integer, Advance> advances) {
    return switch (projection.apply(new Batch(List.of(), advances))) {
      case Result.Applied _ -> {
        advances.forEach((p, a) -> positions.put(p, a.to()));
        yield true;
      }
      case Result.Overtaken _ -> {
        positions.clear();
        yield true;
      }
      case Result.Unavailable u -> {
        later(consumer, u.reason());
        yield false;
      }
      case Result.Poisonous p -> throw new IllegalStateException(p.reason());
    };
  }

  private void later(KafkaConsumer<String, byte[]> consumer, String reason) {
    consumer.pause(consumer.assignment());
    if (backoff.begins()) {
      LOG.warnf("projection waits for its database, reason=%s", reason);
    }
    backoff.failed(clock.instant());
  }

  private void prepareMonths() {
    var now = clock.instant();
    if (!now.isBefore(monthsDue)) {
      projection.prepareMonths(now);
      monthsDue = now.plus(MONTHS_EVERY);
    }
  }

  private static List<Integer> numbers(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).toList();
  }

  private sealed interface Read {
    record Event(Logged event) implements Read {}

    record Unreadable(String reason) implements Read {}

    static Read of(ConsumerRecord<String, byte[]> message) {
      try {
        if (message.value() != null) {
          var event = IncidentEvent.parseFrom(message.value());
          if (!event.getEventId().isEmpty()) {
            return new Event(new Logged(event, message.offset()));
          }
        }
        return new Unreadable("the record is no event");
      } catch (InvalidProtocolBufferException e) {
        return new Unreadable("the value cannot be read: " + e.getMessage());
      }
    }
  }

  /** A partition that comes is not read before its position is known. */
  private final class Assignment implements ConsumerRebalanceListener {
    private final KafkaConsumer<String, byte[]> consumer;

    Assignment(KafkaConsumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      positions.clear();
      consumer.pause(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      positions.clear();
    }
  }
}
