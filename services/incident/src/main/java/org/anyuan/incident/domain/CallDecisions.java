package org.anyuan.incident.domain;

import java.util.Optional;
import org.anyuan.common.id.DeterministicId;

/**
 * What links an incident to other authorities' systems: the police's own call handling, 119 and
 * 120. None of it goes on a lane: it is the work of the desk that has the task, and its page shows
 * it.
 */
final class CallDecisions {
  private final Policy policy;

  CallDecisions(Policy policy) {
    this.policy = policy;
  }

  Decision handOver(Incident incident, Input.Command command, Order.HandToCalls order) {
    if (!incident.active()) {
      return IncidentDecisions.ended(incident);
    }
    if (incident.call().filter(c -> !c.mayBeHandedOverAgain()).isPresent()) {
      return Decisions.notAllowed(incident, "The call-handling system has it already.");
    }
    var handover = DeterministicId.of("handover", command.id().value().toString()).toString();
    var draft = new Draft(incident);
    draft.call = Optional.of(CallCase.asked(order.system(), handover, command.at()));
    draft.happened(new Fact.HandedToCalls(order.system(), handover));
    return Decisions.accept(command.at(), policy, draft);
  }

  /** What we ourselves say of sending; nobody waits for an answer. */
  Decision record(
      SchoolIncidents state, Incident named, Input.Command command, Order.RecordHandover order) {
    var incident = holder(state, named);
    var next = incident.call().flatMap(c -> c.sent(order, command.at()));
    if (next.isEmpty()) {
      return new Decision.Moot();
    }
    var draft = new Draft(incident);
    draft.call = next;
    draft.happened(new Fact.HandoverRecorded(order));
    return Decisions.accept(command.at(), policy, draft);
  }

  /** In every state: their case goes on after ours was closed. */
  Decision report(
      SchoolIncidents state, Incident named, Input.Command command, Order.ReportCall order) {
    var incident = holder(state, named);
    var known = incident.call().filter(c -> c.system().map(order.system()::equals).orElse(true));
    if (known.isEmpty()) {
      return Decisions.notFound(command.incident(), "It was not handed to this system.");
    }
    var next = known.get().after(order, command.at());
    var draft = new Draft(incident);
    next.ifPresent(call -> draft.call = Optional.of(call));
    draft.happened(new Fact.CallReported(order, next.isEmpty()));
    return Decisions.accept(command.at(), policy, draft);
  }

  Decision number(Incident incident, Input.Command command, Order.RecordCallNumber order) {
    if (incident.state() instanceof IncidentState.Merged) {
      return IncidentDecisions.ended(incident);
    }
    if (incident.call().flatMap(CallCase::number).filter(order.number()::equals).isPresent()) {
      return Decisions.invalid(incident, "number", "It has this number already.");
    }
    var draft = new Draft(incident);
    draft.call =
        Optional.of(
            incident
                .call()
                .map(c -> c.withNumber(order.number(), command.at()))
                .orElseGet(() -> CallCase.typedIn(order.number(), command.at())));
    draft.happened(new Fact.CallNumberRecorded(order.number()));
    return Decisions.accept(command.at(), policy, draft);
  }

  /** A closed one takes it, too: who was on the telephone writes it down afterwards. */
  Decision refer(Incident incident, Input.Command command, Order.Refer order) {
    if (incident.state() instanceof IncidentState.Merged) {
      return IncidentDecisions.ended(incident);
    }
    var draft = new Draft(incident);
    draft.add(
        new Referral(
            order.agency(),
            order.channel(),
            order.reference(),
            command.actor().subject(),
            command.at()));
    draft.happened(new Fact.Referred(order));
    return Decisions.accept(command.at(), policy, draft);
  }

  /**
   * Their case goes on under the incident that it was handed over with, wherever that merged to.
   */
  private static Incident holder(SchoolIncidents state, Incident named) {
    return UnitDecisions.standing(state, named)
        .filter(i -> !i.id().equals(named.id()))
        .filter(i -> handover(i).isPresent() && handover(i).equals(handover(named)))
        .orElse(named);
  }

  private static Optional<String> handover(Incident incident) {
    return incident.call().map(CallCase::handover).filter(h -> !h.isEmpty());
  }
}
