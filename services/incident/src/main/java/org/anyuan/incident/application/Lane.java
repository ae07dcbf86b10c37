package org.anyuan.incident.application;

import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One audience's lane: what stands on it, and what comes. It needs Kafka and nothing else. */
public interface Lane {

  /** False while it is read back after the start. */
  boolean ready();

  /** The newest version of each task, the newest task first. */
  List<LaneTask> tasks();

  Optional<LaneTask> find(String taskId);

  /**
   * Everything after the position, without a gap and without a repeat; without a position all open
   * tasks first. A follower that is too slow is dropped and resumes.
   */
  Multi<LaneEvent> follow(Optional<LanePosition> after, Predicate<LaneTask> visible);

  /** There are as many followers as one copy takes. */
  final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
