package org.anyuan.incident.adapter.out.kafka;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Predicate;
import org.anyuan.incident.application.LaneEvent;
import org.anyuan.incident.application.LanePosition;
import org.anyuan.incident.application.LaneTask;

/** One client of a lane. What it has not read yet is held up to a bound, and then it is dropped. */
final class LaneFollower {
  private static final int HELD = 2000;
  private final Predicate<LaneTask> visible;
  private final UnicastProcessor<Live> queue;

  /** It has seen everything before this, perhaps at a copy that was ahead of this one. */
  private volatile Optional<LanePosition> seen;

  private record Live(Optional<LaneTask> task, int partition, long offset, LanePosition position) {}

  LaneFollower(Predicate<LaneTask> visible, Optional<LanePosition> seen) {
    this.visible = visible;
    this.seen = seen;
    // A full queue fails the stream: the client comes back and says how far it was.
    this.queue = UnicastProcessor.create(new ArrayBlockingQueue<>(HELD), () -> {});
  }

  /** What it had seen is no position of this lane. */
  void forgetSeen() {
    seen = Optional.empty();
  }

  Multi<LaneEvent> live() {
    return queue.filter(this::isNew).map(this::event);
  }

  /** From the lane's thread alone, as the next two. */
  void offer(LaneTask task, int partition, long offset, LanePosition position) {
    if (visible.test(task)) {
      queue.onNext(new Live(Optional.of(task), partition, offset, position));
    }
  }

  void beat(LanePosition position) {
    queue.onNext(new Live(Optional.empty(), 0, 0, position));
  }

  void end() {
    queue.onComplete();
  }

  private boolean isNew(Live live) {
    return live.task.isEmpty() || seen.isEmpty() || live.offset >= seen.get().next(live.partition);
  }

  private LaneEvent event(Live live) {
    var position = seen.map(live.position::max).orElse(live.position);
    return live.task
        .<LaneEvent>map(t -> new LaneEvent.Changed(t, position))
        .orElseGet(() -> new LaneEvent.Heartbeat(position));
  }
}
