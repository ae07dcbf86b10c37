package org.anyuan.incident.adapter.out.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.incident.application.LaneTask;

/** The newest version of each of a lane's tasks. Bounded: what is closed is forgotten first. */
final class StandingTasks {
  private static final int MOST = 50_000;
  private static final int ROOM = MOST / 10;
  private final Duration closedKept;
  private final Map<String, LaneTask> tasks = new HashMap<>();

  StandingTasks(Duration closedKept) {
    this.closedKept = closedKept;
  }

  /** False for a version that is not newer than the one that is known. */
  synchronized boolean take(LaneTask task) {
    var known = tasks.get(task.taskId());
    if (known != null && known.version() >= task.version()) {
      return false;
    }
    tasks.put(task.taskId(), task);
    if (tasks.size() > MOST) {
      tasks.values().stream()
          .sorted(Comparator.comparing(LaneTask::open).thenComparing(LaneTask::queuedAt))
          .limit(ROOM)
          .toList()
          .forEach(t -> tasks.remove(t.taskId()));
    }
    return true;
  }

  synchronized void forget(Instant now) {
    var before = now.minus(closedKept);
    tasks.values().removeIf(t -> !t.open() && t.queuedAt().isBefore(before));
  }

  synchronized Optional<LaneTask> find(String taskId) {
    return Optional.ofNullable(tasks.get(taskId));
  }

  synchronized List<LaneTask> copy() {
    return List.copyOf(tasks.values());
  }
}
