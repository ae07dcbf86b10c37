package org.anyuan.incident.adapter.out.kafka;

import static org.anyuan.incident.adapter.testing.Samples.policeTask;
import static org.anyuan.incident.adapter.testing.Samples.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.application.LaneEvent;
import org.anyuan.incident.application.LanePosition;
import org.anyuan.incident.domain.Audience;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two copies of the service read the same lane. */
class LaneResumeIT {
  private static final int TASKS = 600;
  private static final Duration SOON = Duration.ofSeconds(40);
  private static LaneTail one;
  private static LaneTail other;
  private static Log log;

  @BeforeAll
  static void start() {
    var brokers =
        StackResource.settings("incident", "src/main/resources/db/migration")
            .get("KAFKA_BOOTSTRAP_SERVERS");
    one = copy(brokers);
    other = copy(brokers);
    log = new Log();
    await().atMost(SOON).until(() -> one.ready() && other.ready());
  }

  @AfterAll
  static void stop() {
    log.close();
    one.close();
    other.close();
  }

  @Test
  void shouldResumeAtAnotherCopyWhileTheLaneIsBusy() throws Exception {
    // Given
    var tasks = Stream.generate(() -> policeTask(school()).build()).limit(TASKS).toList();
    var sent = tasks.stream().map(PoliceTask::getTaskId).collect(Collectors.toSet());
    var sender =
        Thread.ofVirtual()
            .start(
                () ->
                    tasks.forEach(
                        t -> log.task(Topics.QUEUE_POLICE, t.getSchool().getSchoolId(), t)));
    // When a desk hops from copy to copy, all the while that tasks come
    var seen = new ArrayList<String>();
    Optional<LanePosition> position = Optional.empty();
    for (int hop = 0; seen.size() < TASKS; hop++) {
      var desk = new Desk(hop % 2 == 0 ? one : other, position);
      var enough = Math.min(TASKS - seen.size(), 40);
      await()
          .atMost(SOON)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> desk.tasks().filter(sent::contains).count() >= enough);
      position = Optional.of(desk.leave());
      desk.tasks().filter(sent::contains).forEach(seen::add);
    }
    sender.join();
    // Then each came once
    assertThat(seen).doesNotHaveDuplicates().hasSize(TASKS);
  }

  @Test
  void shouldShowARecordWithinMoments() {
    // Given
    var desk = new Desk(one, Optional.empty());
    var warm = policeTask(school()).build();
    log.task(Topics.QUEUE_POLICE, warm.getSchool().getSchoolId(), warm);
    await().atMost(SOON).until(() -> desk.tasks().anyMatch(warm.getTaskId()::equals));
    // When
    var task = policeTask(school()).build();
    log.task(Topics.QUEUE_POLICE, task.getSchool().getSchoolId(), task);
    // Then: generous, for a busy machine; the lane itself takes a few milliseconds
    await()
        .atMost(Duration.ofMillis(1000))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> desk.tasks().anyMatch(task.getTaskId()::equals));
    var _ = desk.leave();
  }

  private static LaneTail copy(String brokers) {
    return new LaneTail(
            new KafkaSettings(brokers),
            Audience.POLICE,
            Clock.systemUTC(),
            Duration.ofHours(24),
            Duration.ofSeconds(1))
        .start();
  }

  /** Follows a lane at one copy. */
  private static final class Desk {
    private final List<LaneEvent> came = new CopyOnWriteArrayList<>();
    private List<LaneEvent> events = came;
    private final Cancellable following;

    Desk(LaneTail lane, Optional<LanePosition> after) {
      following =
          lane.follow(after, _ -> true)
              .subscribe()
              .with(
                  came::add,
                  failure -> {
                    throw new IllegalStateException(failure);
                  });
    }

    Stream<String> tasks() {
      return events.stream()
          .flatMap(
              e ->
                  switch (e) {
                    case LaneEvent.Standing s -> Stream.of(s.task().taskId());
                    case LaneEvent.Changed c -> Stream.of(c.task().taskId());
                    default -> Stream.empty();
                  });
    }

    /** What came until then, and how far that was. */
    LanePosition leave() {
      following.cancel();
      // What was on its way at that moment is not read any more.
      events = List.copyOf(events);
      return events.stream()
          .flatMap(
              e ->
                  switch (e) {
                    case LaneEvent.Changed c -> Stream.of(c.position());
                    case LaneEvent.Complete c -> Stream.of(c.position());
                    case LaneEvent.Heartbeat h -> Stream.of(h.position());
                    default -> Stream.<LanePosition>empty();
                  })
          .reduce((_, last) -> last)
          .orElseThrow();
    }
  }
}
