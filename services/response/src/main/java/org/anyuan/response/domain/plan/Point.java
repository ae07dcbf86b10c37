package org.anyuan.response.domain.plan;

import org.anyuan.response.domain.statement.StatementKind;

/** A point that a track reaches, for a pairing to tie to another. */
public sealed interface Point {
  record StepDone(StepKey step) implements Point {}

  /** What a statement rests on is confirmed, in the version that it rests on. */
  record FactsConfirmed() implements Point {}

  /** Something was told to the public. A safety instruction never counts: it must not wait. */
  record Published(What what) implements Point {
    public boolean covers(StatementKind kind) {
      return switch (kind) {
        case STATEMENT -> what != What.BRIEFING;
        case BRIEFING -> what != What.STATEMENT;
        case SAFETY_INSTRUCTION -> false;
      };
    }
  }

  /** The public was told which school it is. */
  record PlaceNamed() implements Point {}

  /** What was published. */
  enum What {
    ANYTHING,
    STATEMENT,
    BRIEFING
  }

  /** Reached by publishing: what must come first stands in its way. */
  default boolean publishes() {
    return switch (this) {
      case StepDone _, FactsConfirmed _ -> false;
      case Published _, PlaceNamed _ -> true;
    };
  }
}
