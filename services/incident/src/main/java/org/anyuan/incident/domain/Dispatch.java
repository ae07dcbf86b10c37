package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How near help is, of the acknowledgement and the units together, and since when. */
public record Dispatch(State state, Instant since) {

  public enum State {
    RECEIVED,
    ACKNOWLEDGED,
    ON_THE_WAY,
    ARRIVED
  }

  static Dispatch of(
      IncidentState state, Instant openedAt, Optional<Instant> acknowledgedAt, List<Unit> units) {
    return first(units, Unit::thereSince)
        .map(at -> new Dispatch(State.ARRIVED, at))
        .or(() -> first(units, Unit::comingSince).map(at -> new Dispatch(State.ON_THE_WAY, at)))
        .or(() -> acknowledged(state, acknowledgedAt))
        .orElseGet(() -> new Dispatch(State.RECEIVED, openedAt));
  }

  /** Handed over or open again, it waits for somebody to take it, whoever took it before. */
  private static Optional<Dispatch> acknowledged(IncidentState state, Optional<Instant> at) {
    return state instanceof IncidentState.Waiting
        ? Optional.empty()
        : at.map(since -> new Dispatch(State.ACKNOWLEDGED, since));
  }

  private static Optional<Instant> first(List<Unit> units, Function<Unit, Optional<Instant>> at) {
    return units.stream().flatMap(u -> at.apply(u).stream()).min(Comparator.naturalOrder());
  }

  /** Somebody comes, or is there. */
  boolean helpIsComing() {
    return state.compareTo(State.ON_THE_WAY) >= 0;
  }
}
