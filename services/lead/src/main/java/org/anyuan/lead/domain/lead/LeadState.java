package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.Optional;

/** How far a lead is. See {@link LeadLife} for what may follow what. */
public sealed interface LeadState {
  Instant since();

  default Name name() {
    return switch (this) {
      case Received _ -> Name.RECEIVED;
      case Triaged _ -> Name.TRIAGED;
      case Verified _ -> Name.VERIFIED;
      case Handling _ -> Name.HANDLING;
      case Settled _ -> Name.SETTLED;
      case Closed _ -> Name.CLOSED;
    };
  }

  default boolean over() {
    return this instanceof Closed;
  }

  default Optional<Ending> ended() {
    return this instanceof Closed(var _, var ending) ? Optional.of(ending) : Optional.empty();
  }

  /** Nobody has looked at it. */
  record Received(Instant since) implements LeadState {}

  /** A desk has looked at it, and nobody knows yet whether it is so. */
  record Triaged(Instant since) implements LeadState {}

  /** It is so, and nobody has begun with it. */
  record Verified(Instant since) implements LeadState {}

  record Handling(Instant since) implements LeadState {}

  /** Done, unless a visit finds that it has returned. */
  record Settled(Instant since, How how) implements LeadState {}

  record Closed(Instant since, Ending ending) implements LeadState {}

  /** As it is stored, filtered by and answered. */
  enum Name {
    RECEIVED,
    TRIAGED,
    VERIFIED,
    HANDLING,
    SETTLED,
    CLOSED
  }
}
