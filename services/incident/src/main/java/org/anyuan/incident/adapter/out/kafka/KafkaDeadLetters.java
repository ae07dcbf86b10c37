package org.anyuan.incident.adapter.out.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.incident.adapter.kafka.TopicReader;
import org.anyuan.incident.application.DeadLetterTopic;
import org.anyuan.incident.application.DeadLetters;
import org.anyuan.incident.application.OpenForLeads;
import org.anyuan.incident.application.Projection;
import org.anyuan.incident.application.RecordAnswers;
import org.anyuan.incident.application.RecordDispatches;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.anyuan.proto.notify.v1.NotifyEvent;
import org.anyuan.proto.patrol.v1.PatrolEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;

/** The dead-letter topics of this service's groups. */
@ApplicationScoped
class KafkaDeadLetters implements DeadLetters {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private final KafkaSettings settings;
  private final Inputs inputs;
  private final Projection projection;
  private final RecordDispatches dispatches;
  private final RecordAnswers answers;
  private final OpenForLeads leads;

  KafkaDeadLetters(
      KafkaSettings settings,
      Inputs inputs,
      Projection projection,
      RecordDispatches dispatches,
      RecordAnswers answers,
      OpenForLeads leads) {
    this.settings = settings;
    this.inputs = inputs;
    this.projection = projection;
    this.dispatches = dispatches;
    this.answers = answers;
    this.leads = leads;
  }

  @Override
  public List<DeadLetter> list(DeadLetterTopic topic, Optional<Long> before, int limit) {
    try (var consumer = settings.reader()) {
      var found = new ArrayList<DeadLetter>();
      for (var p : TopicReader.assignAll(consumer, topic.topic())) {
        long end = consumer.endOffsets(List.of(p)).get(p);
        long begin = consumer.beginningOffsets(List.of(p)).get(p);
        long to = Math.min(end, before.orElse(end));
        range(consumer, p, Math.max(begin, to - limit), to).stream()
            .map(KafkaDeadLetters::letter)
            .forEach(found::add);
      }
      found.sort(Comparator.comparingLong(DeadLetter::offset).reversed());
      return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    } catch (KafkaException e) {
      throw new Unreachable(e);
    }
  }

  @Override
  public Optional<Replay> replay(DeadLetterTopic topic, int partition, long offset) {
    return find(topic, partition, offset)
        .map(
            letter ->
                switch (topic) {
                  case INPUTS -> again(topic, letter);
                  case EVENTS -> project(letter);
                  case DISPATCHES -> record(letter, PatrolEvent.parser(), dispatches::record);
                  case ANSWERS -> record(letter, NotifyEvent.parser(), answers::record);
                  case LEADS -> record(letter, LeadEvent.parser(), leads::record);
                });
  }

  private Optional<ConsumerRecord<String, byte[]>> find(
      DeadLetterTopic topic, int partition, long offset) {
    try (var consumer = settings.reader()) {
      var p = new TopicPartition(topic.topic(), partition);
      if (!TopicReader.assignAll(consumer, topic.topic()).contains(p)
          || offset < consumer.beginningOffsets(List.of(p)).get(p)
          || offset >= consumer.endOffsets(List.of(p)).get(p)) {
        return Optional.empty();
      }
      return range(consumer, p, offset, offset + 1).stream().findFirst();
    } catch (KafkaException e) {
      throw new Unreachable(e);
    }
  }

  private static List<ConsumerRecord<String, byte[]>> range(
      KafkaConsumer<String, byte[]> consumer, TopicPartition p, long from, long to) {
    var found = new ArrayList<ConsumerRecord<String, byte[]>>();
    consumer.assign(List.of(p));
    consumer.seek(p, from);
    var until = System.nanoTime() + DEADLINE.toNanos();
    while (consumer.position(p) < to) {
      if (System.nanoTime() > until) {
        throw new KafkaException("not read in time");
      }
      consumer.poll(Duration.ofMillis(200)).records(p).stream()
          .filter(r -> r.offset() < to)
          .forEach(found::add);
    }
    return found;
  }

  /** The original bytes and headers under the original key. */
  private Replay again(DeadLetterTopic topic, ConsumerRecord<String, byte[]> letter) {
    var message =
        new ProducerRecord<String, byte[]>(topic.source(), null, letter.key(), letter.value());
    letter
        .headers()
        .forEach(
            h -> {
              if (!h.key().startsWith("dead-letter-")) {
                message.headers().add(h);
              }
            });
    try {
      inputs.append(message).get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      return new Replay.Done();
    } catch (ExecutionException | TimeoutException e) {
      throw new Unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable(e);
    }
  }

  private Replay project(ConsumerRecord<String, byte[]> letter) {
    try {
      var event = IncidentEvent.parseFrom(letter.value() == null ? new byte[0] : letter.value());
      if (event.getEventId().isEmpty()) {
        return new Replay.Failed("the record is no event");
      }
      var place = header(letter.headers(), "dead-letter-offset").map(Long::parseLong).orElse(0L);
      var batch = new Projection.Batch(List.of(new Projection.Logged(event, place)), Map.of());
      return switch (projection.apply(batch)) {
        case Projection.Result.Applied _ -> new Replay.Done();
        case Projection.Result.Overtaken _ -> new Replay.Done();
        case Projection.Result.Poisonous p -> new Replay.Failed(p.reason());
        case Projection.Result.Unavailable u ->
            throw new Unreachable(new IllegalStateException(u.reason()));
      };
    } catch (InvalidProtocolBufferException e) {
      return new Replay.Failed("the value cannot be read: " + e.getMessage());
    }
  }

  private static <E> Replay record(
      ConsumerRecord<String, byte[]> letter, Parser<E> parser, Predicate<List<E>> record) {
    try {
      var event = parser.parseFrom(letter.value() == null ? new byte[0] : letter.value());
      if (!record.test(List.of(event))) {
        throw new Unreachable(new IllegalStateException("the inputs take nothing now"));
      }
      return new Replay.Done();
    } catch (InvalidProtocolBufferException e) {
      return new Replay.Failed("the value cannot be read: " + e.getMessage());
    }
  }

  private static DeadLetter letter(ConsumerRecord<String, byte[]> r) {
    return new DeadLetter(
        r.partition(),
        r.offset(),
        Instant.ofEpochMilli(r.timestamp()),
        r.key(),
        header(r.headers(), "ce_type").orElse(null),
        header(r.headers(), "ce_id").orElse(null),
        header(r.headers(), "dead-letter-reason").orElse(null),
        r.value() == null ? 0 : r.value().length);
  }

  private static Optional<String> header(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), UTF_8));
  }
}
