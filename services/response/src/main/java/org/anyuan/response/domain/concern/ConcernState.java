package org.anyuan.response.domain.concern;

import java.time.Instant;

/** How far a concern is. See {@link Concern#on} for what may follow what. */
public sealed interface ConcernState {
  Instant since();

  default Name name() {
    return switch (this) {
      case Open _ -> Name.OPEN;
      case Grouped _ -> Name.GROUPED;
      case Answered _ -> Name.ANSWERED;
      case Dismissed _ -> Name.DISMISSED;
    };
  }

  record Open(Instant since) implements ConcernState {}

  /** The same as another one, with which it is answered. */
  record Grouped(Instant since, ConcernId head) implements ConcernState {}

  record Answered(Instant since, Answer answer) implements ConcernState {}

  /** There is nothing to answer. */
  record Dismissed(Instant since, String reason) implements ConcernState {}

  /** As it is stored, filtered by and answered. */
  enum Name {
    OPEN,
    GROUPED,
    ANSWERED,
    DISMISSED
  }
}
