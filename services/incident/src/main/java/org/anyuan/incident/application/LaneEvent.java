package org.anyuan.incident.application;

/** What a follower of a lane is told. */
public sealed interface LaneEvent {

  /**
   * As it stood when the follower came. It has no position: only a whole snapshot can be resumed.
   */
  record Standing(LaneTask task) implements LaneEvent {}

  /** The snapshot is complete; what follows is live. */
  record Complete(int tasks, LanePosition position) implements LaneEvent {}

  record Changed(LaneTask task, LanePosition position) implements LaneEvent {}

  /** The lane cannot be resumed from there: forget what you hold, a snapshot follows. */
  record Reset() implements LaneEvent {}

  record Heartbeat(LanePosition position) implements LaneEvent {}
}
