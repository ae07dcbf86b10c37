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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.kafka.ConsumerThread;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.incident.application.QueuedTask;
import org.anyuan.incident.application.RecordQueuedTasks;
import org.anyuan.proto.queue.v1.EducationTask;
import org.anyuan.proto.queue.v1.MediaTask;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jboss.logging.Logger;

/**
 * Reads the lanes and tells the decider when each task was first on its lane: the broker's own
 * time. At least once, under one id. It is in nobody's way, so it takes what comes in batches.
 */
@ApplicationScoped
class ObserveQueued {
  private static final Logger LOG = Logger.getLogger(ObserveQueued.class);
  private static final String GROUP = "incident-queued";
  private static final Duration POLL = Duration.ofSeconds(1);

  /** What was told since is told again after a crash, under the same ids. */
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);

  private final RecordQueuedTasks tasks;
  private final Clock clock;
  private final ConsumerThread thread;

  ObserveQueued(RecordQueuedTasks tasks, KafkaSettings settings, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
    this.thread =
        new ConsumerThread(
            "queued-observer",
            () ->
                settings.member(
                    GROUP,
                    Map.of(
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        16 * 1024,
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
    consumer.subscribe(List.of(Topics.QUEUE_POLICE, Topics.QUEUE_EDUCATION, Topics.QUEUE_MEDIA));
    var told = false;
    var nextCommit = clock.instant();
    while (!thread.closed()) {
      var first = new ArrayList<QueuedTask>();
      var polled = consumer.poll(POLL);
      polled.forEach(r -> queued(r).ifPresent(first::add));
      if (!first.isEmpty() && !tasks.record(first)) {
        throw new IllegalStateException("the inputs take nothing now");
      }
      told |= !polled.isEmpty();
      if (told && !clock.instant().isBefore(nextCommit)) {
        consumer.commitSync();
        told = false;
        nextCommit = clock.instant().plus(COMMIT_EVERY);
      }
    }
  }

  private static Optional<QueuedTask> queued(ConsumerRecord<String, byte[]> message) {
    var at = Instant.ofEpochMilli(message.timestamp());
    try {
      return switch (message.topic()) {
        case Topics.QUEUE_POLICE -> {
          var t = PoliceTask.parseFrom(message.value());
          yield first(t.getVersion(), t.getTaskId(), t.getSchool().getSchoolId(), at);
        }
        case Topics.QUEUE_EDUCATION -> {
          var t = EducationTask.parseFrom(message.value());
          yield first(t.getVersion(), t.getTaskId(), t.getSchool().getSchoolId(), at);
        }
        default -> {
          var t = MediaTask.parseFrom(message.value());
          yield first(t.getVersion(), t.getTaskId(), t.getSchoolId(), at);
        }
      };
    } catch (InvalidProtocolBufferException e) {
      LOG.errorf(e, "unreadable record on a lane, topic=%s", message.topic());
      return Optional.empty();
    }
  }

  private static Optional<QueuedTask> first(
      long version, String taskId, String schoolId, Instant at) {
    return version == 1 ? Optional.of(new QueuedTask(taskId, schoolId, at)) : Optional.empty();
  }
}
