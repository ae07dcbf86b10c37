package org.anyuan.lead.domain.mediation;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.lead.domain.protection.Protected;

/** How far a mediation is. */
public sealed interface MediationState {
  Instant since();

  /** When somebody is told that it does not go on; absent where there is nothing to wait for. */
  default Optional<Instant> next() {
    return switch (this) {
      case Prepared(var _, var beginBy) -> Optional.of(beginBy);
      case Talking(var _, var agreeBy) -> Optional.of(agreeBy);
      case Agreed _, GivenUp _ -> Optional.empty();
    };
  }

  default Name name() {
    return switch (this) {
      case Prepared _ -> Name.PREPARED;
      case Talking _ -> Name.TALKING;
      case Agreed _ -> Name.AGREED;
      case GivenUp _ -> Name.GIVEN_UP;
    };
  }

  /** Nobody has talked yet. */
  record Prepared(Instant since, Instant beginBy) implements MediationState {}

  record Talking(Instant since, Instant agreeBy) implements MediationState {}

  record Agreed(Instant since, Protected<String> terms) implements MediationState {}

  record GivenUp(Instant since, Protected<String> reason) implements MediationState {}

  /** As it is stored and shown. */
  enum Name {
    PREPARED,
    TALKING,
    AGREED,
    GIVEN_UP
  }
}
