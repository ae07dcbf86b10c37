package org.anyuan.patrol.domain.dispatch;

import java.time.Instant;
import java.util.Optional;

/** How far a dispatch is. See {@link DispatchLifecycle} for what may follow what. */
public sealed interface DispatchState {
  Instant since();

  /** It holds its unit: no other dispatch may have it. */
  default boolean holdsUnit() {
    return switch (this) {
      case Assigned _, Accepted _, EnRoute _, Arrived _ -> true;
      case Proposed _, Cleared _, Refused _, Recalled _, Expired _ -> false;
    };
  }

  default boolean over() {
    return switch (this) {
      case Proposed _, Assigned _, Accepted _, EnRoute _, Arrived _ -> false;
      case Cleared _, Refused _, Recalled _, Expired _ -> true;
    };
  }

  /** When something happens by itself unless somebody acts before. */
  default Optional<Instant> deadline() {
    return switch (this) {
      case Proposed(var _, var decideBy) -> Optional.of(decideBy);
      case Assigned(var _, var answerBy) -> Optional.of(answerBy);
      case Accepted _, EnRoute _, Arrived _, Cleared _, Refused _, Recalled _, Expired _ ->
          Optional.empty();
    };
  }

  default Name name() {
    return switch (this) {
      case Proposed _ -> Name.PROPOSED;
      case Assigned _ -> Name.ASSIGNED;
      case Accepted _ -> Name.ACCEPTED;
      case EnRoute _ -> Name.EN_ROUTE;
      case Arrived _ -> Name.ARRIVED;
      case Cleared _ -> Name.CLEARED;
      case Refused _ -> Name.REFUSED;
      case Recalled _ -> Name.RECALLED;
      case Expired _ -> Name.EXPIRED;
    };
  }

  /** By the run card: nothing is sent before a person says so. */
  record Proposed(Instant since, Instant decideBy) implements DispatchState {}

  record Assigned(Instant since, Instant answerBy) implements DispatchState {}

  record Accepted(Instant since) implements DispatchState {}

  record EnRoute(Instant since) implements DispatchState {}

  record Arrived(Instant since) implements DispatchState {}

  record Cleared(Instant since) implements DispatchState {}

  /** By the unit, which says why. */
  record Refused(Instant since, String reason) implements DispatchState {}

  record Recalled(Instant since, String reason) implements DispatchState {}

  /** Nobody decided, or the unit did not answer, in time. */
  record Expired(Instant since) implements DispatchState {}

  /** As it is stored, filtered by and answered. */
  enum Name {
    PROPOSED,
    ASSIGNED,
    ACCEPTED,
    EN_ROUTE,
    ARRIVED,
    CLEARED,
    REFUSED,
    RECALLED,
    EXPIRED
  }
}
