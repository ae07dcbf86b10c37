package org.anyuan.lead.domain.review;

import java.time.Instant;
import java.util.Optional;

/** How a review stands. */
public sealed interface ReviewState {
  Instant since();

  default Optional<Instant> next() {
    return switch (this) {
      case Due(var _, var dueAt) -> Optional.of(dueAt);
      case Lapsed(var _, var _, var againAt, var _) -> Optional.of(againAt);
      case Ended(var _, var deleteAt) -> Optional.of(deleteAt);
    };
  }

  /** By when it had to be looked at; absent once it has ended. */
  default Optional<Instant> due() {
    return switch (this) {
      case Due(var _, var dueAt) -> Optional.of(dueAt);
      case Lapsed(var _, var dueAt, var _, var _) -> Optional.of(dueAt);
      case Ended _ -> Optional.empty();
    };
  }

  default Name name() {
    return switch (this) {
      case Due _ -> Name.DUE;
      case Lapsed _ -> Name.LAPSED;
      case Ended _ -> Name.ENDED;
    };
  }

  record Due(Instant since, Instant dueAt) implements ReviewState {}

  /**
   * Its date has passed.
   *
   * @param raised how often it was said: the higher, the further up
   */
  record Lapsed(Instant since, Instant dueAt, Instant againAt, int raised) implements ReviewState {}

  /** Until it is deleted. */
  record Ended(Instant since, Instant deleteAt) implements ReviewState {}

  /** As it is stored and shown. */
  enum Name {
    DUE,
    LAPSED,
    ENDED
  }
}
