package org.anyuan.incident.domain;

import java.util.Optional;

/**
 * What a unit on its way does to an incident. It shows that help comes and takes nothing off a
 * desk: the task waits for the desk's own acknowledgement, or a press from another room, which
 * sounds while a car is under way, would be taken by the car's arrival.
 */
final class UnitDecisions {
  private final Policy policy;

  UnitDecisions(Policy policy) {
    this.policy = policy;
  }

  /** An ended incident takes reports, too: units leave after it was closed. */
  Decision report(
      SchoolIncidents state, Incident named, Input.Command command, Order.ReportUnit order) {
    var found = standing(state, named);
    if (found.isEmpty()) {
      return IncidentDecisions.ended(named);
    }
    var incident = found.get();
    var draft = new Draft(incident);
    var known = draft.units.stream().filter(u -> u.is(order)).findFirst();
    var next =
        known.isPresent()
            ? known.get().after(order, command.at())
            : Optional.of(Unit.first(order, command.at()));
    var from =
        named.id().equals(incident.id()) ? Optional.<IncidentId>empty() : Optional.of(named.id());
    draft.happened(new Fact.UnitReported(order, next.isEmpty(), from));
    next.ifPresent(
        unit -> {
          known.ifPresent(draft.units::remove);
          draft.add(unit);
          if (incident.active()) {
            var newTimeAlone = known.filter(u -> u.status() == unit.status()).isPresent();
            publish(draft, incident.dispatch(), newTimeAlone);
          }
        });
    return Decisions.accept(command.at(), policy, draft);
  }

  /** A dispatch goes on under the id that it began with, wherever its incident was merged to. */
  static Optional<Incident> standing(SchoolIncidents state, Incident incident) {
    var at = Optional.of(incident);
    // Each merge leads to one that was active then, so it ends; the bound is for a damaged state.
    for (var i = 0; i < state.incidents().size(); i++) {
      if (at.isPresent() && at.get().state() instanceof IncidentState.Merged merged) {
        at = state.find(merged.into());
      }
    }
    return at.filter(i -> !(i.state() instanceof IncidentState.Merged));
  }

  /** The desk has to act when the last one that came turns back. */
  private static void publish(Draft draft, Dispatch before, boolean newTimeAlone) {
    var after = draft.dispatch();
    if (before.helpIsComing() && !after.helpIsComing()) {
      draft.publish(Audience.POLICE, TaskReason.UNIT_RECALLED);
    } else {
      // Another expected time can come often, and waits its second.
      draft.publish(Audience.POLICE, newTimeAlone ? TaskReason.REPEATED : TaskReason.UNIT_REPORTED);
    }
    if (before.state() != after.state()) {
      draft.publish(Audience.EDUCATION, TaskReason.UNIT_REPORTED);
    }
  }
}
