package org.anyuan.incident.adapter.in.kafka.decider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.domain.Decider;
import org.anyuan.incident.domain.Decision;
import org.anyuan.incident.domain.Policy;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.Outcome;
import org.anyuan.proto.incident.v1.Output;
import org.anyuan.proto.incident.v1.ReachDeadline;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;

/**
 * One partition of inputs. At-least-once, made repeatable: an input's outcome and then the school's
 * state go to one changelog partition, in that order, so after a crash either
 *
 * <ul>
 *   <li>the state holds the input, hence the outcome is there, and a replay publishes it again; or
 *   <li>it does not, and a replay decides again from the same state, to the same ids.
 * </ul>
 *
 * A second record of the same input within the window is a repeat and publishes nothing: the first
 * one's outcome is already out, or will be by its own replay.
 */
final class DeciderProcessor implements Processor<String, byte[], String, byte[]> {
  private static final Logger LOG = Logger.getLogger(DeciderProcessor.class);
  private static final String SERVICE = "incident";
  private static final Duration WATCH_EVERY = Duration.ofMillis(50);
  private static final Duration PRUNE_EVERY = Duration.ofSeconds(1);

  private final Policy policy;
  private final Decider decider;
  private final LaneCodec lanes;
  private final Clock clock;
  private final Unreadables unreadables;
  private final Deque<Mark> marks = new ArrayDeque<>();
  private ProcessorContext<String, byte[]> context;
  private DeciderStore store;
  private Deadlines deadlines;
  private long newestOffset = -1;

  /** Up to which offset inputs had been processed at a time. */
  private record Mark(Instant at, long offset) {}

  DeciderProcessor(Policy policy, Clock clock, Unreadables unreadables) {
    this.policy = policy;
    this.decider = new Decider(policy);
    this.lanes = new LaneCodec(policy);
    this.clock = clock;
    this.unreadables = unreadables;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    store = new DeciderStore(context.getStateStore(DeciderStore.NAME));
    deadlines = new Deadlines(policy);
    store.forEachSchool((school, stored) -> deadlines.watch(school, stored.incidents()));
    context.schedule(WATCH_EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> watch());
    context.schedule(PRUNE_EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> prune());
  }

  @Override
  public void process(Record<String, byte[]> record) {
    var offset = context.recordMetadata().orElseThrow().offset();
    newestOffset = offset;
    var key = record.key() == null ? "" : record.key();
    switch (InputCodec.read(key, record.headers(), record.value())) {
      case InputCodec.Understood input -> apply(key, offset, input);
      case InputCodec.Poison poison -> {
        LOG.errorf("input cannot be read; offset=%d reason=%s", (Long) offset, poison.reason());
        forward(
            DeciderTopology.DEAD_LETTERS,
            record.withHeaders(reasoned(record.headers(), poison.reason())));
        if (poison.signal()) {
          unreadables
              .press(key, context.recordMetadata().orElseThrow(), record.timestamp())
              .ifPresent(input -> apply(key, offset, input));
        }
      }
    }
  }

  /** The names that SmallRye Messaging gives them, so that every dead letter reads alike. */
  private Headers reasoned(Headers original, String reason) {
    var at = context.recordMetadata().orElseThrow();
    var headers = new RecordHeaders(original);
    headers.add("dead-letter-reason", reason.getBytes(UTF_8));
    headers.add("dead-letter-topic", at.topic().getBytes(UTF_8));
    headers.add("dead-letter-partition", Integer.toString(at.partition()).getBytes(UTF_8));
    headers.add("dead-letter-offset", Long.toString(at.offset()).getBytes(UTF_8));
    return headers;
  }

  private void apply(String school, long offset, InputCodec.Understood read) {
    var input = read.input();
    deadlines.read(read.id());
    var stored = store.school(school);
    var earlier = store.outcomes(read.id());
    var own = earlier.stream().filter(o -> o.getOffset() == offset).findFirst();
    if (own.isPresent() && offset <= stored.appliedOffset()) {
      publish(school, own.get().getOutputsList(), input.at());
      return;
    }
    if (own.isEmpty() && earlier.stream().anyMatch(o -> isRepeat(o, offset, input.at()))) {
      return;
    }
    var decision = decider.decide(stored.incidents(), input);
    var outputs = outputs(decision, read);
    // Before the changelog, so that the lanes do not wait behind it: what a crash leaves of the two
    // is made whole by the replay, in either order.
    publish(school, outputs, input.at());
    store.putOutcome(
        read.id(),
        Outcome.newBuilder()
            .setOffset(offset)
            .setReceivedAt(Timestamps.of(input.at()))
            .addAllOutputs(outputs)
            .build());
    if (decision instanceof Decision.Accepted accepted) {
      var incidents = stored.incidents().with(accepted.incidents(), input.at(), policy);
      store.putSchool(school, new StateCodec.Stored(offset, incidents));
      deadlines.watch(school, incidents);
    }
  }

  private static boolean isRepeat(Outcome earlier, long offset, Instant at) {
    if (earlier.getOffset() > offset) {
      return false;
    }
    var apart = Duration.between(Timestamps.instant(earlier.getReceivedAt()), at).abs();
    return apart.compareTo(DeciderStore.REPEATS_WITHIN) <= 0;
  }

  /** The lanes go first, and the police lane before the others. */
  private List<Output> outputs(Decision decision, InputCodec.Understood read) {
    var events = new EventCodec(read.input(), read.id(), read.signal());
    var outputs = new ArrayList<Output>();
    switch (decision) {
      case Decision.Accepted accepted -> {
        for (var publication : accepted.publications()) {
          var task = publication.task();
          var id =
              DeterministicId.of("version", task.id().toString(), Long.toString(task.version()));
          outputs.add(
              output(
                  DeciderTopology.lane(task.audience()),
                  id.toString(),
                  lanes.task(publication, read.input().at())));
        }
        var ordinal = 0;
        for (var happening : accepted.happenings()) {
          var event = events.happened(happening, ordinal++);
          outputs.add(output(Topics.INCIDENT_EVENTS, event.getEventId(), event));
        }
      }
      case Decision.Rejected rejected -> {
        var event = events.rejected(rejected);
        outputs.add(output(Topics.INCIDENT_EVENTS, event.getEventId(), event));
      }
      case Decision.Unmatched unmatched -> {
        var event = events.unmatched(unmatched);
        outputs.add(output(Topics.INCIDENT_EVENTS, event.getEventId(), event));
      }
      case Decision.Moot _ -> {
        // Nothing to say.
      }
    }
    return outputs;
  }

  private static Output output(String topic, String id, Message value) {
    return Output.newBuilder()
        .setTopic(topic)
        .setId(id)
        .setType(value.getDescriptorForType().getFullName())
        .setValue(value.toByteString())
        .build();
  }

  private void publish(String school, List<Output> outputs, Instant at) {
    for (var output : outputs) {
      send(
          output.getTopic(),
          school,
          new CloudEvent(output.getId(), output.getType(), "/anyuan/" + SERVICE, at),
          output.getValue().toByteArray());
    }
  }

  private void send(String topic, String school, CloudEvent event, byte[] value) {
    var headers = new RecordHeaders();
    CloudEventHeaders.write(headers, event);
    forward(topic, new Record<>(school, value, clock.millis(), headers));
  }

  private void forward(String child, Record<String, byte[]> record) {
    context.forward(record, child);
  }

  /** A deadline changes nothing here: it comes back as an input, like everything that does. */
  private void watch() {
    var now = clock.instant();
    for (var due : deadlines.due(now)) {
      var deadline = due.deadline();
      var id = UUID.fromString(due.inputId());
      var reached =
          ReachDeadline.newBuilder()
              .setTaskId(deadline.task().toString())
              .setOrdinal(deadline.ordinal());
      deadline.step().map(TaskCodec::step).ifPresent(reached::setStep);
      var command =
          IncidentCommand.newBuilder()
              .setCommandId(id.toString())
              .setSchoolId(due.schoolId())
              .setIncidentId(due.incidentId())
              .setReceivedAt(Timestamps.of(now))
              .setActor(
                  org.anyuan.proto.common.v1.Actor.newBuilder()
                      .setSubject(SERVICE)
                      .setRole("service"))
              .setReachDeadline(reached)
              .build();
      send(
          Topics.INCIDENT_INPUTS,
          due.schoolId(),
          CloudEvent.of(id, command, SERVICE, now),
          command.toByteArray());
    }
  }

  /**
   * Outcomes go once their window has passed and their offset was committed: commits come every
   * second while inputs are processed, so ten minutes of running are far more than enough.
   */
  private void prune() {
    var now = clock.instant();
    var longAgo = now.minus(DeciderStore.REPEATS_WITHIN);
    marks.addLast(new Mark(now, newestOffset));
    var committed = -1L;
    while (!marks.isEmpty() && marks.peekFirst().at().isBefore(longAgo)) {
      committed = marks.pollFirst().offset();
    }
    if (committed >= 0) {
      store.prune(longAgo, committed);
    }
  }
}
