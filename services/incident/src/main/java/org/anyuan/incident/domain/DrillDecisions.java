package org.anyuan.incident.domain;

import java.util.Optional;

/** What a person says of a drill: that it is one, or that it is real. */
final class DrillDecisions {
  private final Policy policy;
  private final Turning turning;

  DrillDecisions(Policy policy) {
    this.policy = policy;
    this.turning = new Turning(policy);
  }

  /**
   * What would end or regroup it must not take an alarm away of which nobody has said yet that it
   * is none. All else goes on as for any incident.
   */
  static boolean wantsItVerified(Order.OnIncident order) {
    return order instanceof Order.Close
        || order instanceof Order.Merge
        || order instanceof Order.Split;
  }

  Decision confirm(Incident incident, Input.Command command, Order.ConfirmDrill order) {
    if (!incident.active()) {
      return IncidentDecisions.ended(incident);
    }
    if (incident.drill().isEmpty()) {
      return Decisions.notAllowed(incident, "These are no presses of a drill window.");
    }
    var drill = incident.drill().get();
    if (!drill.toVerify()) {
      return Decisions.notAllowed(incident, "The drill is confirmed already.");
    }
    if (command.at().isAfter(drill.verifyBy())) {
      // Its deadline is on its way, and counts: what a slow owner does must not depend on luck.
      return Decisions.notAllowed(incident, "Nobody confirmed it in time: it counts as real.");
    }
    var draft = new Draft(incident);
    var by = new Confirmation(command.at(), command.actor().subject());
    draft.drill = Optional.of(drill.confirmed(by));
    draft.happened(new Fact.DrillConfirmed(order.reason()));
    draft.publish(TaskReason.DRILL_CONFIRMED);
    return Decisions.accept(command.at(), policy, draft);
  }

  /** Of any exercise or test, a confirmed drill too: people err. */
  Decision declareActual(
      SchoolIncidents state, Incident incident, Input.Command command, Order.DeclareActual order) {
    if (!incident.active()) {
      return IncidentDecisions.ended(incident);
    }
    if (incident.mode() == Mode.ACTUAL) {
      return Decisions.notAllowed(incident, "The incident is a real one already.");
    }
    return turning.turn(state, incident, command, TurnCause.PERSON, order.reason());
  }
}
