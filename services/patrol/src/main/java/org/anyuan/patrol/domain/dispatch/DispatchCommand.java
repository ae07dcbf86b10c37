package org.anyuan.patrol.domain.dispatch;

import java.time.Instant;

/** What may be asked of a dispatch: by a dispatcher, by its unit, and by time. */
public sealed interface DispatchCommand {
  record Assign(Instant answerBy) implements DispatchCommand {}

  record Accept() implements DispatchCommand {}

  record SetOut() implements DispatchCommand {}

  record Arrive() implements DispatchCommand {}

  record Clear() implements DispatchCommand {}

  record Refuse(String reason) implements DispatchCommand {}

  record Recall(String reason) implements DispatchCommand {}

  /** The time to decide or to answer is over. */
  record Expire() implements DispatchCommand {}
}
