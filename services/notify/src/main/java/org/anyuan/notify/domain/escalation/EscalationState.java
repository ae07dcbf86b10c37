package org.anyuan.notify.domain.escalation;

import java.time.Instant;
import java.util.Optional;

/** How an escalation stands. Each state that is not over says when it goes on by itself. */
public sealed interface EscalationState {
  Instant since();

  /** When something happens unless something else happens before; absent where it is over. */
  default Optional<Instant> next() {
    return switch (this) {
      case Waiting(var _, var _, var nextAt) -> Optional.of(nextAt);
      case Acknowledged(var _, var _, var staleAt) -> Optional.of(staleAt);
      case Exhausted(var _, var againAt) -> Optional.of(againAt);
      case Closed _ -> Optional.empty();
    };
  }

  default Name name() {
    return switch (this) {
      case Waiting _ -> Name.WAITING;
      case Acknowledged _ -> Name.ACKNOWLEDGED;
      case Exhausted _ -> Name.EXHAUSTED;
      case Closed _ -> Name.CLOSED;
    };
  }

  /** Too few have acknowledged. */
  record Waiting(Instant since, Place at, Instant nextAt) implements EscalationState {}

  /** Enough have, and it rests until their word is stale. */
  record Acknowledged(Instant since, Place at, Instant staleAt) implements EscalationState {}

  /** No step is left: the fallback is alarmed, again and again. */
  record Exhausted(Instant since, Instant againAt) implements EscalationState {}

  /** The task is over. It may be opened again. */
  record Closed(Instant since) implements EscalationState {}

  /** As it is stored and shown. */
  enum Name {
    WAITING,
    ACKNOWLEDGED,
    EXHAUSTED,
    CLOSED
  }
}
