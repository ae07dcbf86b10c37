package org.anyuan.patrol.domain.dispatch;

import java.time.Instant;
import java.util.Optional;

/** When each step was first reached: response times are told from these. */
public record Milestones(
    Optional<Instant> assignedAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> enRouteAt,
    Optional<Instant> arrivedAt,
    Optional<Instant> endedAt) {
  public static final Milestones NONE =
      new Milestones(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  Milestones reached(DispatchState state) {
    var now = Optional.of(state.since());
    return switch (state) {
      case DispatchState.Proposed _ -> this;
      case DispatchState.Assigned _ ->
          new Milestones(assignedAt.or(() -> now), acceptedAt, enRouteAt, arrivedAt, endedAt);
      case DispatchState.Accepted _ ->
          new Milestones(assignedAt, acceptedAt.or(() -> now), enRouteAt, arrivedAt, endedAt);
      case DispatchState.EnRoute _ ->
          new Milestones(assignedAt, acceptedAt, enRouteAt.or(() -> now), arrivedAt, endedAt);
      case DispatchState.Arrived _ ->
          new Milestones(assignedAt, acceptedAt, enRouteAt, arrivedAt.or(() -> now), endedAt);
      case DispatchState.Cleared _,
          DispatchState.Refused _,
          DispatchState.Recalled _,
          DispatchState.Expired _ ->
          new Milestones(assignedAt, acceptedAt, enRouteAt, arrivedAt, endedAt.or(() -> now));
    };
  }
}
