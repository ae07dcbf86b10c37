package org.anyuan.incident.adapter.in.kafka.decider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.directory.DirectoryRecord;
import org.anyuan.common.directory.DirectoryTopic;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.domain.Policy;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.ledger.v1.School;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** A decider on one partition, with all around it in memory: it can be killed and started again. */
final class Partition {
  /** A record that went out. */
  record Sent(String topic, String id, Record<String, byte[]> record) {
    /** All that a consumer sees of it but when and where it lies. */
    List<Object> content() {
      var headers = new ArrayList<Object>(List.of(topic, String.valueOf(record.key())));
      var bytes = record.value() == null ? new byte[0] : record.value();
      record.headers().forEach(h -> headers.add(h.key() + "=" + new String(h.value(), UTF_8)));
      headers.add(Base64.getEncoder().encodeToString(bytes));
      return headers;
    }
  }

  final TestClock clock = new TestClock(Inputs.START);
  final List<Sent> sent = new ArrayList<>();
  private final Directory directory = new Directory();
  private ChangelogStore store = new ChangelogStore();
  private MockProcessorContext<String, byte[]> context;
  private DeciderProcessor processor;

  Partition(String... knownSchools) {
    for (var id : knownSchools) {
      know(id);
    }
    start();
  }

  /** As a new process would: nothing but the changelog's survivors is left. */
  void restart(List<ChangelogStore.Write> survived) {
    store = ChangelogStore.restored(survived);
    start();
  }

  private void start() {
    context = new MockProcessorContext<>();
    context.addStateStore(store);
    processor = new DeciderProcessor(Policy.defaults(), clock, new Unreadables(directory));
    processor.init(context);
  }

  /** What goes out because of it. */
  List<Sent> process(long offset, Record<String, byte[]> input) {
    context.setRecordMetadata(Topics.INCIDENT_INPUTS, 3, offset);
    processor.process(input);
    return collect();
  }

  /** The owner's clock goes on, and what is scheduled by then runs. */
  List<Sent> advance(Duration time) {
    clock.advance(time);
    for (var scheduled : context.scheduledPunctuators()) {
      scheduled.getPunctuator().punctuate(clock.millis());
    }
    return collect();
  }

  private List<Sent> collect() {
    var fresh =
        context.forwarded().stream()
            .map(f -> sent(f.childName().orElseThrow(), f.record()))
            .toList();
    context.resetForwards();
    sent.addAll(fresh);
    return fresh;
  }

  @SuppressWarnings("unchecked")
  private static Sent sent(String topic, Record<?, ?> record) {
    var typed = (Record<String, byte[]>) record;
    var id = CloudEventHeaders.read(typed.headers()).map(e -> e.id()).orElse("");
    return new Sent(topic, id, typed);
  }

  ChangelogStore store() {
    return store;
  }

  StateCodec.Stored school(String id) {
    return new DeciderStore(store, new IncidentMessages()).school(id);
  }

  private void know(String id) {
    var school = School.newBuilder().setRef(Inputs.school(id)).setVersion(1).build();
    try {
      directory.apply(
          new DirectoryRecord(DirectoryTopic.SCHOOLS, id, Optional.of(school.toByteString())));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  static List<Sent> on(String topic, List<Sent> sent) {
    return sent.stream().filter(s -> s.topic().equals(topic)).toList();
  }

  static IncidentEvent event(Sent sent) {
    try {
      return IncidentEvent.parseFrom(sent.record().value());
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  static PoliceTask police(Sent sent) {
    try {
      return PoliceTask.parseFrom(sent.record().value());
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  static UUID anyId(long number) {
    return new UUID(number, number);
  }

  /** Stands still until it is told to go on. */
  static final class TestClock extends Clock {
    private Instant now;

    TestClock(Instant now) {
      this.now = now;
    }

    void advance(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
