package org.anyuan.notify.domain.roster;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.anyuan.notify.domain.PersonId;

/** How a swap stands. All but the first are final. */
public sealed interface SwapState {
  Instant since();

  /** When it ends by itself. */
  default Optional<Instant> deadline() {
    return switch (this) {
      case Proposed(var _, var answerBy, var _) -> Optional.of(answerBy);
      case Accepted _, Refused _, Cancelled _, Expired _ -> Optional.empty();
    };
  }

  default Name name() {
    return switch (this) {
      case Proposed _ -> Name.PROPOSED;
      case Accepted _ -> Name.ACCEPTED;
      case Refused _ -> Name.REFUSED;
      case Cancelled _ -> Name.CANCELLED;
      case Expired _ -> Name.EXPIRED;
    };
  }

  /**
   * Waits for consent.
   *
   * @param agreed those of the two who have given it
   */
  record Proposed(Instant since, Instant answerBy, Set<PersonId> agreed) implements SwapState {
    public Proposed {
      agreed = Set.copyOf(agreed);
    }
  }

  /** By both: the duties have changed hands. */
  record Accepted(Instant since) implements SwapState {}

  record Refused(Instant since, PersonId by) implements SwapState {}

  record Cancelled(Instant since) implements SwapState {}

  /** Not both agreed in time. */
  record Expired(Instant since) implements SwapState {}

  /** As it is stored and shown. */
  enum Name {
    PROPOSED,
    ACCEPTED,
    REFUSED,
    CANCELLED,
    EXPIRED
  }
}
