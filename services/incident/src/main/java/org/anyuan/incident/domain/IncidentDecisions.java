package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a person's order does to an incident. */
final class IncidentDecisions {
  private final Policy policy;
  private final Regrouping regrouping;
  private final UnitDecisions units;
  private final DrillDecisions drills;
  private final CallDecisions calls;

  IncidentDecisions(Policy policy) {
    this.policy = policy;
    this.regrouping = new Regrouping(policy);
    this.units = new UnitDecisions(policy);
    this.drills = new DrillDecisions(policy);
    this.calls = new CallDecisions(policy);
  }

  /** A lead is asked for again and again until its incident is there: the first one counts. */
  Decision open(SchoolIncidents state, Input.Command command, Order.OpenIncident order) {
    if (order.origin().flatMap(state::because).isPresent()) {
      return new Decision.Moot();
    }
    var severity = order.severity().orElse(order.kind().severity());
    var draft =
        new Draft(
            Decisions.newIncidentId(command.id()),
            order.school(),
            order.mode(),
            command.at(),
            severity,
            order.origin().isEmpty(),
            Optional.empty());
    draft.kinds.add(order.kind());
    if (draft.isNewPlace(order.place())) {
      draft.places.add(order.place());
    }
    draft.text = order.text();
    order.origin().ifPresent(draft::add);
    draft.happened(new Fact.Opened(Optional.empty(), Optional.empty()));
    return Decisions.accept(command.at(), policy, draft);
  }

  Decision decide(SchoolIncidents state, Input.Command command, Order.OnIncident order) {
    var found = command.incident().flatMap(state::find);
    if (found.isEmpty()) {
      return Decisions.notFound(command.incident(), "This school has no such incident any more.");
    }
    var incident = found.get();
    if (incident.toVerify() && DrillDecisions.wantsItVerified(order)) {
      return Decisions.notAllowed(incident, "Say first whether it is a drill or real.");
    }
    return switch (order) {
      case Order.Confirm o -> confirm(incident, command, o);
      case Order.Upgrade o -> upgrade(incident, command, o);
      case Order.ChangeSeverity o -> changeSeverity(incident, command, o);
      case Order.Merge o -> regrouping.merge(state, incident, command, o);
      case Order.Split o -> regrouping.split(incident, command, o);
      case Order.Link o -> link(incident, command, o);
      case Order.HandOver o -> handOver(incident, command, o);
      case Order.Close o -> close(incident, command, o);
      case Order.Reopen o -> reopen(incident, command, o);
      case Order.Note o -> note(incident, command, o);
      case Order.ReportUnit o -> units.report(state, incident, command, o);
      case Order.ConfirmDrill o -> drills.confirm(incident, command, o);
      case Order.DeclareActual o -> drills.declareActual(state, incident, command, o);
      case Order.OpenCamera o -> openCamera(incident, command, o);
      case Order.HandToCalls o -> calls.handOver(incident, command, o);
      case Order.RecordHandover o -> calls.record(state, incident, command, o);
      case Order.ReportCall o -> calls.report(state, incident, command, o);
      case Order.RecordCallNumber o -> calls.number(incident, command, o);
      case Order.Refer o -> calls.refer(incident, command, o);
    };
  }

  /** Who confirms has taken it, too. */
  private Decision confirm(Incident incident, Input.Command command, Order.Confirm order) {
    if (!(incident.state() instanceof IncidentState.Active active)) {
      return ended(incident);
    }
    if (active instanceof IncidentState.Confirmed) {
      return Decisions.notAllowed(incident, "The incident is confirmed already.");
    }
    var draft = new Draft(incident);
    var by = new Confirmation(command.at(), command.actor().subject());
    draft.state = active.confirm();
    draft.confirmation = Optional.of(by);
    draft.happened(new Fact.Confirmed(order.reason()));
    var police = draft.task(Audience.POLICE);
    if (police.status() == TaskStatus.OPEN) {
      draft.replace(police.acknowledged(new Acknowledgement(by.at(), by.by())));
      draft.acknowledgedAt = Optional.of(by.at());
      draft.happened(new Fact.TaskAcknowledged(police.id(), Audience.POLICE));
    }
    draft.publish(TaskReason.CONFIRMED);
    return Decisions.accept(command.at(), policy, draft);
  }

  private Decision upgrade(Incident incident, Input.Command command, Order.Upgrade order) {
    if (!incident.active()) {
      return ended(incident);
    }
    if (incident.major()) {
      return Decisions.notAllowed(incident, "The incident is a major one already.");
    }
    var draft = new Draft(incident);
    draft.majorAt = Optional.of(command.at());
    draft.happened(new Fact.MajorDeclared(Optional.empty(), order.reason()));
    draft.publish(TaskReason.DECLARED_MAJOR);
    return Decisions.accept(command.at(), policy, draft);
  }

  private Decision changeSeverity(
      Incident incident, Input.Command command, Order.ChangeSeverity order) {
    if (!incident.active()) {
      return ended(incident);
    }
    if (incident.severity() == order.severity()) {
      return Decisions.invalid(incident, "severity", "The incident has this severity already.");
    }
    var draft = new Draft(incident);
    draft.severity = order.severity();
    draft.happened(new Fact.SeverityChanged(incident.severity(), order.severity(), order.reason()));
    draft.publish(
        order.severity().compareTo(incident.severity()) > 0
            ? TaskReason.SEVERITY_ROSE
            : TaskReason.REPEATED);
    return Decisions.accept(command.at(), policy, draft);
  }

  private Decision link(Incident incident, Input.Command command, Order.Link order) {
    if (incident.state() instanceof IncidentState.Merged) {
      return ended(incident);
    }
    if (order.other().equals(incident.id())) {
      return Decisions.invalid(
          incident, "otherIncidentId", "An incident cannot be linked to itself.");
    }
    if (incident.links().contains(order.other())) {
      return Decisions.invalid(incident, "otherIncidentId", "They are linked already.");
    }
    if (incident.links().size() >= Incident.KEPT_PLACES) {
      return Decisions.notAllowed(incident, "The incident has 50 links, which is the most.");
    }
    var draft = new Draft(incident);
    draft.links.add(order.other());
    draft.happened(new Fact.Linked(order.other(), order.reason()));
    return Decisions.accept(command.at(), policy, draft);
  }

  /** The new region's police have to take it in their turn; the county's centre still sees it. */
  private Decision handOver(Incident incident, Input.Command command, Order.HandOver order) {
    if (!incident.active()) {
      return ended(incident);
    }
    var police = incident.task(Audience.POLICE).orElseThrow();
    if (police.addressees().equals(List.of(order.to()))) {
      return Decisions.invalid(incident, "toRegionId", "It is with this region already.");
    }
    var draft = new Draft(incident);
    if (incident.state() instanceof IncidentState.Acknowledged acknowledged) {
      draft.state = acknowledged.handOver();
    }
    draft.replace(police.again(command.at(), List.of(order.to())));
    draft.happened(new Fact.HandedOver(order.to(), order.reason()));
    draft.publish(Audience.POLICE, TaskReason.HANDED_OVER);
    return Decisions.accept(command.at(), policy, draft);
  }

  private Decision close(Incident incident, Input.Command command, Order.Close order) {
    if (!(incident.state() instanceof IncidentState.Active active)) {
      return ended(incident);
    }
    if (!order.disposition().suits(incident.mode())) {
      return Decisions.invalid(
          incident, "disposition", "An incident of this mode cannot end in this way.");
    }
    var draft = new Draft(incident);
    draft.state = active.close(command.at(), order.disposition());
    draft.tasks.replaceAll(Task::closed);
    draft.happened(new Fact.Closed(order.disposition(), order.reason()));
    draft.publish(TaskReason.CLOSED);
    return Decisions.accept(command.at(), policy, draft);
  }

  private Decision reopen(Incident incident, Input.Command command, Order.Reopen order) {
    if (!(incident.state() instanceof IncidentState.Closed closed)) {
      return Decisions.notAllowed(incident, "Only a closed incident can be reopened.");
    }
    Instant now = command.at();
    if (closed.at().plus(policy.reopenWithin()).isBefore(now)) {
      return Decisions.notFound(command.incident(), "The incident was closed too long ago.");
    }
    var draft = new Draft(incident);
    draft.state = closed.reopen();
    draft.lastSignalAt = now;
    draft.tasks.replaceAll(t -> t.again(now, t.addressees()));
    // Who had left is no help for what goes on.
    draft.units.removeIf(u -> u.status().ended());
    draft.happened(new Fact.Reopened(order.reason()));
    draft.publish(TaskReason.REOPENED);
    return Decisions.accept(now, policy, draft);
  }

  private Decision note(Incident incident, Input.Command command, Order.Note order) {
    var draft = new Draft(incident);
    draft.happened(new Fact.NoteAdded(order.text()));
    return Decisions.accept(command.at(), policy, draft);
  }

  /**
   * Nobody looks on after it has ended. No lane is told: it is nothing that a desk has to act on.
   */
  private Decision openCamera(Incident incident, Input.Command command, Order.OpenCamera order) {
    if (!incident.active()) {
      return ended(incident);
    }
    var draft = new Draft(incident);
    draft.happened(new Fact.CameraOpened(order.camera(), order.link()));
    return Decisions.accept(command.at(), policy, draft);
  }

  static Decision ended(Incident incident) {
    return Decisions.notAllowed(
        incident,
        incident.state() instanceof IncidentState.Merged
            ? "The incident became a part of another one."
            : "The incident is closed.");
  }
}
