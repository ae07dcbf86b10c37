package org.anyuan.incident.adapter.in.kafka.decider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.in.kafka.decider.DecideInput.Undecidable;
import org.anyuan.incident.domain.Input;
import org.anyuan.incident.domain.Policy;
import org.anyuan.incident.domain.SchoolId;
import org.anyuan.incident.domain.SchoolIncidents;
import org.anyuan.proto.incident.v1.Outcome;
import org.anyuan.proto.incident.v1.Output;
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
  private final Clock clock;
  private final Unreadables unreadables;
  private final IncidentMessages messages = new IncidentMessages();
  private final DecideInput inputs;

  /** Up to which offset inputs had been processed, at each of the last turns. */
  private final Deque<Long> marks = new ArrayDeque<>();

  private long committed = -1;
  private ProcessorContext<String, byte[]> context;
  private DeciderStore store;
  private Deadlines deadlines;
  private long newestOffset = -1;

  DeciderProcessor(Policy policy, Clock clock, Unreadables unreadables) {
    this.policy = policy;
    this.clock = clock;
    this.unreadables = unreadables;
    this.inputs = new DecideInput(policy, messages);
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    goFirst();
    this.context = context;
    store = new DeciderStore(context.getStateStore(DeciderStore.NAME), messages);
    deadlines = new Deadlines(policy);
    store.forEachSchool(this::watchFromStart);
    context.schedule(WATCH_EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> watch());
    context.schedule(PRUNE_EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> prune());
  }

  /**
   * Every press waits for this thread, which on a machine with few processors has not enough of a
   * fair share. Nothing is wrong where it is not heeded: the JVM does with {@code
   * -XX:ThreadPriorityPolicy=1}, the system where it allows it.
   */
  @SuppressWarnings("ThreadPriorityCheck")
  private static void goFirst() {
    Thread.currentThread().setPriority(Thread.MAX_PRIORITY);
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
      case InputCodec.Understood input ->
          applyOrApart(key, offset, input).ifPresent(reason -> setAside(record, reason));
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

  /** Why it could not be applied, if it could not; the police hear of a press all the same. */
  private Optional<String> applyOrApart(String school, long offset, InputCodec.Understood read) {
    try {
      apply(school, offset, read);
      return Optional.empty();
    } catch (Undecidable e) {
      LOG.errorf(e, "input cannot be decided; offset=%d", (Long) offset);
      if (read.input() instanceof Input.Press) {
        apart(school, read);
      }
      return Optional.of(e.getMessage());
    }
  }

  /**
   * The police are told of a press whatever is wrong with the school's state: as of an incident of
   * its own, which is not kept and so cannot be commanded. The same each time that it is replayed.
   */
  private void apart(String school, InputCodec.Understood press) {
    try {
      var decided = inputs.decide(SchoolIncidents.none(new SchoolId(school)), press);
      publish(school, decided.outputs(), press.input().at());
    } catch (Undecidable e) {
      LOG.errorf(e, "a press is in the dead letters alone; signalId=%s", press.id());
    }
  }

  private void setAside(Record<String, byte[]> record, String reason) {
    forward(DeciderTopology.DEAD_LETTERS, record.withHeaders(reasoned(record.headers(), reason)));
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
    var decided = inputs.decide(stored.incidents(), read);
    // Before the changelog, so that the lanes do not wait behind it: what a crash leaves of the two
    // is made whole by the replay, in either order.
    publish(school, decided.outputs(), input.at());
    store.putOutcome(
        read.id(),
        Outcome.newBuilder()
            .setOffset(offset)
            .setReceivedAt(Timestamps.of(input.at()))
            .addAllOutputs(decided.outputs())
            .setMootWhenRepeated(decided.mootWhenRepeated())
            .build());
    decided
        .incidents()
        .ifPresent(
            incidents -> {
              store.putSchool(school, new StateCodec.Stored(offset, incidents));
              deadlines.watch(school, incidents);
            });
  }

  private StateCodec.Stored stored(String school) {
    try {
      return store.school(school);
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
      var command = due.command(now);
      var id = UUID.fromString(command.getCommandId());
      send(
          Topics.INCIDENT_INPUTS,
          due.schoolId(),
          CloudEvent.of(id, command, SERVICE, now),
          command.toByteArray());
    }
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
