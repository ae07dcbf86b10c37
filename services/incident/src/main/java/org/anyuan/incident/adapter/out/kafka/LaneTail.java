package org.anyuan.incident.adapter.out.kafka;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.anyuan.incident.adapter.kafka.ConsumerThread;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.incident.adapter.kafka.TopicReader;
import org.anyuan.incident.application.Lane;
import org.anyuan.incident.application.LaneEvent;
import org.anyuan.incident.application.LanePosition;
import org.anyuan.incident.application.LaneTask;
import org.anyuan.incident.domain.Audience;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads one lane and tells its followers. A follower joins between two records: what is before goes
 * to it from the lane's history or as a snapshot, what is after from here, so that nothing is lost
 * or told twice.
 */
final class LaneTail implements Lane, AutoCloseable {
  private static final int MOST_FOLLOWERS = 2000;
  private static final int READ_BACK = 20_000;
  private static final Executor BLOCKING = Executors.newVirtualThreadPerTaskExecutor();

  private final Audience audience;
  private final Clock clock;
  private final Duration history;
  private final Duration heartbeat;
  private final LaneHistory past;
  private final StandingTasks standing;
  private final ConsumerThread thread;

  /** Guards the three below: a follower joins between two records. */
  private final Object joint = new Object();

  private final List<LaneFollower> followers = new CopyOnWriteArrayList<>();
  private LanePosition position = LanePosition.of();
  private volatile boolean ready;

  LaneTail(
      KafkaSettings settings,
      Audience audience,
      Clock clock,
      Duration history,
      Duration heartbeat) {
    this.audience = audience;
    this.clock = clock;
    this.history = history;
    this.heartbeat = heartbeat;
    this.past = new LaneHistory(settings, audience);
    this.standing = new StandingTasks(history);
    this.thread = new ConsumerThread("lane-" + audience, settings::reader, this::read);
  }

  LaneTail start() {
    thread.start();
    return this;
  }

  @Override
  public void close() {
    thread.close();
    synchronized (joint) {
      followers.forEach(LaneFollower::end);
    }
  }

  @Override
  public boolean ready() {
    return ready;
  }

  @Override
  public List<LaneTask> tasks() {
    return standing.copy().stream()
        .sorted(Comparator.comparing(LaneTask::queuedAt).reversed().thenComparing(LaneTask::taskId))
        .toList();
  }

  @Override
  public Optional<LaneTask> find(String taskId) {
    return standing.find(taskId);
  }

  @Override
  public Multi<LaneEvent> follow(Optional<LanePosition> after, Predicate<LaneTask> visible) {
    return Multi.createFrom().deferred(() -> joined(after, visible));
  }

  private Multi<LaneEvent> joined(Optional<LanePosition> after, Predicate<LaneTask> visible) {
    LaneFollower follower;
    LanePosition head;
    List<LaneTask> known;
    synchronized (joint) {
      if (followers.size() >= MOST_FOLLOWERS) {
        return Multi.createFrom().failure(new Full());
      }
      head = position;
      known = after.isEmpty() ? standing.copy() : List.of();
      follower = new LaneFollower(visible, after.filter(p -> p.partitions() == head.partitions()));
      followers.add(follower);
    }
    Multi<LaneEvent> missed =
        after.isEmpty()
            ? Multi.createFrom().iterable(snapshot(known, head, visible))
            : Uni.createFrom()
                .item(() -> missed(follower, after.get(), head, visible))
                .runSubscriptionOn(BLOCKING)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable);
    return Multi.createBy()
        .concatenating()
        .streams(missed, follower.live())
        .onTermination()
        .invoke(() -> followers.remove(follower));
  }

  private List<LaneEvent> missed(
      LaneFollower follower, LanePosition from, LanePosition head, Predicate<LaneTask> visible) {
    return past.between(from, head, visible)
        .orElseGet(
            () -> {
              follower.forgetSeen();
              var all = new ArrayList<LaneEvent>();
              all.add(new LaneEvent.Reset());
              // Newer than the head, perhaps: a version may be told again, and the highest counts.
              all.addAll(snapshot(standing.copy(), head, visible));
              return all;
            });
  }

  private static List<LaneEvent> snapshot(
      List<LaneTask> known, LanePosition head, Predicate<LaneTask> visible) {
    var events = new ArrayList<LaneEvent>();
    known.stream()
        .filter(LaneTask::open)
        .filter(visible)
        .sorted(Comparator.comparing(LaneTask::queuedAt))
        .forEach(t -> events.add(new LaneEvent.Standing(t)));
    events.add(new LaneEvent.Complete(events.size(), head));
    return events;
  }

  private void read(KafkaConsumer<String, byte[]> consumer) {
    var partitions = TopicReader.assignAll(consumer, LaneRecords.topic(audience));
    begin(consumer, partitions);
    var until = ready ? Map.<TopicPartition, Long>of() : consumer.endOffsets(partitions);
    var nextBeat = clock.instant().plus(heartbeat);
    while (!thread.closed()) {
      var polled = consumer.poll(Duration.ofMillis(250));
      polled.forEach(this::take);
      if (!ready) {
        ready =
            until.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
      }
      if (!clock.instant().isBefore(nextBeat)) {
        nextBeat = clock.instant().plus(heartbeat);
        beat(clock.instant());
      }
      if (!polled.isEmpty()) {
        thread.gather();
      }
    }
  }

  /** The first time from some way back; after a failure from where it was. */
  private void begin(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    if (ready) {
      partitions.forEach(p -> consumer.seek(p, position.next(p.partition())));
      return;
    }
    TopicReader.seekBack(consumer, partitions, READ_BACK, clock.instant().minus(history));
    synchronized (joint) {
      position = LanePosition.of(partitions.stream().mapToLong(consumer::position).toArray());
    }
  }

  private void take(ConsumerRecord<String, byte[]> message) {
    var task = LaneRecords.task(audience, message);
    synchronized (joint) {
      position = position.after(message.partition(), message.offset());
      task.ifPresent(
          t -> {
            standing.take(t);
            followers.forEach(f -> f.offer(t, message.partition(), message.offset(), position));
          });
    }
  }

  private void beat(Instant now) {
    standing.forget(now);
    synchronized (joint) {
      followers.forEach(f -> f.beat(position));
    }
  }
}
