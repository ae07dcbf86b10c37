package org.anyuan.response.domain.response;

import java.time.Instant;

/** How far a response is. See {@link DecideLife} for what may follow what. */
public sealed interface ResponseState {
  Instant since();

  default Name name() {
    return switch (this) {
      case Open _ -> Name.OPEN;
      case StandingDown _ -> Name.STANDING_DOWN;
      case Closed _ -> Name.CLOSED;
    };
  }

  default boolean over() {
    return switch (this) {
      case Open _, StandingDown _ -> false;
      case Closed _ -> true;
    };
  }

  record Open(Instant since) implements ResponseState {}

  /** The danger is over; what is left of the tracks is finished. */
  record StandingDown(Instant since, String reason) implements ResponseState {}

  /** Only what the public was told may still have to be put right. */
  record Closed(Instant since, String reason) implements ResponseState {}

  /** As it is stored, filtered by and answered. */
  enum Name {
    OPEN,
    STANDING_DOWN,
    CLOSED
  }
}
