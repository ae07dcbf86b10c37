package org.anyuan.lead.domain.circular;

import java.time.Instant;
import java.util.Optional;

/** How a circular stands. */
public sealed interface CircularState {
  Instant since();

  default Optional<Instant> next() {
    return switch (this) {
      case Open(var _, var chaseAt, var _) -> Optional.of(chaseAt);
      case Acknowledged _, Withdrawn _ -> Optional.empty();
    };
  }

  default Name name() {
    return switch (this) {
      case Open _ -> Name.OPEN;
      case Acknowledged _ -> Name.ACKNOWLEDGED;
      case Withdrawn _ -> Name.WITHDRAWN;
    };
  }

  /**
   * Somebody has not answered.
   *
   * @param chased how often: the higher, the further up
   */
  record Open(Instant since, Instant chaseAt, int chased) implements CircularState {}

  /** By all. */
  record Acknowledged(Instant since) implements CircularState {}

  record Withdrawn(Instant since) implements CircularState {}

  /** As it is stored and shown. */
  enum Name {
    OPEN,
    ACKNOWLEDGED,
    WITHDRAWN
  }
}
