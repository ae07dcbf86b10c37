package org.anyuan.response.domain.response;

import java.time.Instant;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.plan.Evidence;

/** How far a step is. That it is overdue is no state: the clock says it. */
public sealed interface TaskState {
  Instant since();

  /** Something of another track, or an earlier step, has to be done first. */
  record Pending(Instant since) implements TaskState {}

  record Ready(Instant since) implements TaskState {}

  record Started(Instant since, By by) implements TaskState {}

  record Done(Instant since, By by, Evidence.Given evidence) implements TaskState {}

  /**
   * It is not needed here. What waits for it goes on waiting: excusing is no way around a pairing.
   */
  record Excused(Instant since, By by, String reason) implements TaskState {}

  default Name name() {
    return switch (this) {
      case Pending _ -> Name.PENDING;
      case Ready _ -> Name.READY;
      case Started _ -> Name.STARTED;
      case Done _ -> Name.DONE;
      case Excused _ -> Name.EXCUSED;
    };
  }

  default boolean over() {
    return switch (this) {
      case Pending _, Ready _, Started _ -> false;
      case Done _, Excused _ -> true;
    };
  }

  /** As it is stored and answered. */
  enum Name {
    PENDING,
    READY,
    STARTED,
    DONE,
    EXCUSED
  }
}
