package org.anyuan.patrol.domain.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.unit.UnitCommand;
import org.anyuan.patrol.domain.unit.UnitId;

/**
 * One unit for one incident.
 *
 * @param at what the incident was like when the unit was chosen
 * @param purpose what the unit is to be, and who may take its place
 */
public record Dispatch(
    DispatchId id,
    Where at,
    Who who,
    DispatchState state,
    Milestones milestones,
    Optional<Instant> expectedArrivalAt,
    Purpose purpose,
    long version) {

  /** The incident, with what decides who may see the dispatch. */
  public record Where(
      IncidentId incident,
      org.anyuan.patrol.domain.SchoolId school,
      org.anyuan.common.region.RegionPath path,
      Mode mode,
      boolean silent) {
    public static Where of(KnownIncident incident) {
      return new Where(
          incident.id(), incident.school(), incident.path(), incident.mode(), incident.silent());
    }
  }

  /** The unit, as it was called when it was chosen. */
  public record Who(
      UnitId unit, String callSign, String agency, org.anyuan.common.region.RegionPath path) {}

  /**
   * What it is for.
   *
   * @param replaces the dispatch whose place this one took
   * @param attempt 1 for the first unit that was to meet the requirement
   * @param sendNext where the unit does not answer, the next one is sent without asking anybody
   * @param reasons why this unit of all; empty where a person chose it
   */
  public record Purpose(
      Requirement requirement,
      Optional<DispatchId> replaces,
      int attempt,
      boolean sendNext,
      List<Recommendation.Reason> reasons) {
    public Purpose {
      reasons = List.copyOf(reasons);
    }
  }

  public static Dispatch proposed(
      DispatchId id, Where at, Who who, Purpose purpose, Instant now, Instant decideBy) {
    return new Dispatch(
        id,
        at,
        who,
        new DispatchState.Proposed(now, decideBy),
        Milestones.NONE,
        Optional.empty(),
        purpose,
        1);
  }

  public Outcome<Dispatch> on(DispatchCommand command, Instant now) {
    return DispatchLifecycle.decide(state, command, now)
        .map(
            next ->
                next.equals(state)
                    ? this
                    : new Dispatch(
                        id,
                        at,
                        who,
                        next,
                        milestones.reached(next),
                        expectedArrivalAt,
                        purpose,
                        version + 1));
  }

  public Dispatch expectedAt(Optional<Instant> arrival) {
    return new Dispatch(id, at, who, state, milestones, arrival, purpose, version);
  }

  /** The next unit is sent by itself where this one does not come. */
  public Dispatch sendingNext(boolean send) {
    var next =
        new Purpose(purpose.requirement, purpose.replaces, purpose.attempt, send, purpose.reasons);
    return new Dispatch(id, at, who, state, milestones, expectedArrivalAt, next, version);
  }

  /** The incident became a part of another one: the unit is on its way to that. */
  public Dispatch movedTo(Where incident) {
    return new Dispatch(
        id, incident, who, state, milestones, expectedArrivalAt, purpose, version + 1);
  }

  /** What the new state means for the unit; absent where it means nothing. */
  public Optional<UnitCommand> unitCommand() {
    return switch (state) {
      case DispatchState.Proposed _, DispatchState.Accepted _ -> Optional.empty();
      case DispatchState.Assigned _ -> Optional.of(new UnitCommand.Assign(id));
      case DispatchState.EnRoute _ -> Optional.of(new UnitCommand.SetOut(id));
      case DispatchState.Arrived _ -> Optional.of(new UnitCommand.Arrive(id));
      case DispatchState.Cleared _ -> Optional.of(new UnitCommand.StartClearing(id));
      case DispatchState.Refused _, DispatchState.Recalled _, DispatchState.Expired _ ->
          Optional.of(new UnitCommand.Release(id));
    };
  }
}
