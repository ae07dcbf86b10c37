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
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.domain.Deadline;
import org.anyuan.incident.domain.Decider;
import org.anyuan.incident.domain.Decision;
import org.anyuan.incident.domain.Input;
import org.anyuan.incident.domain.Order;
import org.anyuan.incident.domain.Policy;
import org.anyuan.incident.domain.SchoolId;
import org.anyuan.incident.domain.SchoolIncidents;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.Outcome;
import org.anyuan.proto.incident.v1.Output;
import org.anyuan.proto.incident.v1.ReachDeadline;
import org.anyuan.proto.incident.v1.ReportTasks;
import org.anyuan.proto.incident.v1.TaskReport;
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
  private static final int COMMITTED_AFTER_TURNS = 60;

  private final Policy policy;
  private final Decider decider;
  private final LaneCodec lanes;
  private final Clock clock;
  private final Unreadables unreadables;
  private final IncidentMessages messages = new IncidentMessages();

  /** Up to which offset inputs had been processed, at each of the last turns. */
  private final Deque<Long> marks = new ArrayDeque<>();

  private long committed = -1;
  private ProcessorContext<String, byte[]> context;
  private DeciderStore store;
  private Deadlines deadlines;
  private long newestOffset = -1;

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
    store = new DeciderStore(context.getStateStore(DeciderStore.NAME), messages);
    deadlines = new Deadlines(policy);
    store.forEachSchool(this::watchFromStart);
    context.schedule(WATCH_EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> watch());
    context.schedule(PRUNE_EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> prune());
  }

  private void watchFromStart(String school) {
    try {
      deadlines.watch(school, stored(school).incidents());
    } catch (Undecidable e) {
      LOG.errorf(e, "state cannot be read, its deadlines are not watched; schoolId=%s", school);
    }
  }

  @Override
  public void process(Record<String, byte[]> record) {
    var offset = context.recordMetadata().orElseThrow().offset();
    newestOffset = offset;
    var key = record.key() == null ? "" : record.key();
    switch (InputCodec.read(key, record.headers(), record.value())) {
      case InputCodec.Understood input -> {
        try {
          apply(key, offset, input);
        } catch (Undecidable e) {
          LOG.errorf(e, "input cannot be decided; offset=%d", (Long) offset);
          setAside(record, e.getMessage());
          if (input.input() instanceof Input.Press) {
            apart(key, input);
          }
        }
      }
      case InputCodec.Poison poison -> {
        LOG.errorf("input cannot be read; offset=%d reason=%s", (Long) offset, poison.reason());
        setAside(record, poison.reason());
        if (poison.signal()) {
          unreadables
              .press(key, context.recordMetadata().orElseThrow(), record.timestamp())
              .ifPresent(press -> applyOrApart(key, offset, press));
        }
      }
    }
  }

  private void applyOrApart(String school, long offset, InputCodec.Understood press) {
    try {
      apply(school, offset, press);
    } catch (Undecidable e) {
      LOG.errorf(e, "press cannot be decided; offset=%d", (Long) offset);
      apart(school, press);
    }
  }

  /**
   * The police are told of a press whatever is wrong with the school's state: as of an incident of
   * its own, which is not kept and so cannot be commanded. The same each time that it is replayed.
   */
  private void apart(String school, InputCodec.Understood press) {
    try {
      var decided = decide(SchoolIncidents.none(new SchoolId(school)), press);
      publish(school, decided.outputs(), press.input().at());
    } catch (Undecidable e) {
      LOG.errorf(e, "a press is in the dead letters alone; signalId=%s", press.id());
    }
  }

  private void setAside(Record<String, byte[]> record, String reason) {
    forward(DeciderTopology.DEAD_LETTERS, record.withHeaders(reasoned(record.headers(), reason)));
  }

  /**
   * A fault of ours in one input or one school's state. It must not stop the partition, where it
   * would come again with each restart and keep all other schools from the lanes.
   */
  private static final class Undecidable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undecidable(RuntimeException cause) {
      super("it cannot be decided: " + cause.getClass().getSimpleName(), cause);
    }
  }

  /**
   * What an input leads to, before any of it is said or kept.
   *
   * @param incidents absent: the school's state stays
   */
  private record Decided(List<Output> outputs, Optional<SchoolIncidents> incidents) {}

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
    var stored = stored(school);
    var earlier = store.outcomes(read.id());
    var own = earlier.stream().filter(o -> o.getOffset() == offset).findFirst();
    if (own.isPresent() && offset <= stored.appliedOffset()) {
      publish(school, own.get().getOutputsList(), input.at());
      return;
    }
    if (own.isEmpty() && earlier.stream().anyMatch(o -> isRepeat(o, offset, input.at()))) {
      return;
    }
    var decided = decide(stored.incidents(), read);
    // Before the changelog, so that the lanes do not wait behind it: what a crash leaves of the two
    // is made whole by the replay, in either order.
    publish(school, decided.outputs(), input.at());
    store.putOutcome(
        read.id(),
        Outcome.newBuilder()
            .setOffset(offset)
            .setReceivedAt(Timestamps.of(input.at()))
            .addAllOutputs(decided.outputs())
            .setMootWhenRepeated(isMootWhenRepeated(input))
            .build());
    decided
        .incidents()
        .ifPresent(
            incidents -> {
              store.putSchool(school, new StateCodec.Stored(offset, incidents));
              deadlines.watch(school, incidents);
            });
  }

  private static boolean isMootWhenRepeated(Input input) {
    return switch (input) {
      case Input.Press _ -> false;
      case Input.Command command ->
          switch (command.order()) {
            case Order.Report _,
                Order.RecordQueued _,
                Order.RecordDelivery _,
                Order.ReachDeadline _,
                Order.ReleaseHeld _ ->
                true;
            case Order.OpenIncident _, Order.Acknowledge _, Order.OnIncident _ -> false;
          };
    };
  }

  private StateCodec.Stored stored(String school) {
    try {
      return store.school(school);
    } catch (RuntimeException e) {
      throw new Undecidable(e);
    }
  }

  private Decided decide(SchoolIncidents before, InputCodec.Understood read) {
    try {
      var decision = decider.decide(before, read.input());
      var after =
          decision instanceof Decision.Accepted accepted
              ? Optional.of(before.with(accepted.incidents(), read.input().at(), policy))
              : Optional.<SchoolIncidents>empty();
      return new Decided(outputs(decision, read), after);
    } catch (RuntimeException e) {
      throw new Undecidable(e);
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
    var events = new EventCodec(read.input(), read.id(), read.signal(), messages);
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
      var id = UUID.fromString(due.inputId());
      var report = ReportTasks.newBuilder();
      due.deadlines()
          .forEach(d -> report.addReports(TaskReport.newBuilder().setDeadline(reached(d))));
      var command =
          IncidentCommand.newBuilder()
              .setCommandId(id.toString())
              .setSchoolId(due.schoolId())
              .setReceivedAt(Timestamps.of(now))
              .setActor(
                  org.anyuan.proto.common.v1.Actor.newBuilder()
                      .setSubject(SERVICE)
                      .setRole("service"))
              .setReportTasks(report)
              .build();
      send(
          Topics.INCIDENT_INPUTS,
          due.schoolId(),
          CloudEvent.of(id, command, SERVICE, now),
          command.toByteArray());
    }
  }

  private static ReachDeadline reached(Deadline deadline) {
    var reached =
        ReachDeadline.newBuilder()
            .setTaskId(deadline.task().toString())
            .setOrdinal(deadline.ordinal());
    deadline.step().map(TaskCodec::step).ifPresent(reached::setStep);
    return reached.build();
  }

  /**
   * Outcomes go once their window has passed, and what only a replay needs of them goes when their
   * offset was committed. That is done every {@link DeciderStreams#COMMIT_EVERY} by the thread that
   * this runs on, and a commit that hangs holds this up, too: so a minute of turns is far more than
   * enough.
   */
  private void prune() {
    var now = clock.instant();
    var longAgo = now.minus(DeciderStore.REPEATS_WITHIN);
    marks.addLast(newestOffset);
    while (marks.size() > COMMITTED_AFTER_TURNS) {
      committed = marks.pollFirst();
    }
    if (committed >= 0) {
      store.trim(committed);
      store.prune(longAgo, committed);
    }
  }
}
