package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** What a lane, a desk or the owner's clock says about a task. The first report of a step wins. */
final class TaskDecisions {
  private final Policy policy;
  private final Turning turning;

  TaskDecisions(Policy policy) {
    this.policy = policy;
    this.turning = new Turning(policy);
  }

  Decision decide(SchoolIncidents state, Input.Command command, Order.OnTask order) {
    var found = state.withTask(order.task());
    if (found.isEmpty()) {
      return order instanceof Order.Acknowledge
          ? Decisions.notFound(Optional.empty(), "This school has no such task any more.")
          : new Decision.Moot();
    }
    var incident = found.get();
    var task = incident.task(order.task()).orElseThrow();
    return switch (order) {
      case Order.Acknowledge _ -> acknowledge(incident, task, command);
      case Order.RecordQueued o -> queued(incident, task, command, o.queuedAt());
      case Order.RecordDelivery o -> delivered(incident, task, command, o.deliveredAt());
      case Order.ReachDeadline o -> deadline(state, incident, task, command, o);
      case Order.ReleaseHeld o -> release(incident, task, command, o);
    };
  }

  /** One after the other, each upon what the ones before it left. */
  Decision report(SchoolIncidents before, Input.Command command, Order.Report report) {
    var state = before;
    var incidents = new LinkedHashMap<IncidentId, Incident>();
    var happenings = new ArrayList<Decision.Happening>();
    var publications = new ArrayList<Decision.Publication>();
    for (var order : report.all()) {
      if (decide(state, command, order) instanceof Decision.Accepted accepted) {
        accepted.incidents().forEach(i -> incidents.put(i.id(), i));
        happenings.addAll(accepted.happenings());
        publications.addAll(accepted.publications());
        state = state.with(List.copyOf(incidents.values()), command.at(), policy);
      }
    }
    return incidents.isEmpty()
        ? new Decision.Moot()
        : new Decision.Accepted(List.copyOf(incidents.values()), happenings, publications);
  }

  private Decision acknowledge(Incident incident, Task task, Input.Command command) {
    if (!incident.active()) {
      return IncidentDecisions.ended(incident);
    }
    if (task.status() != TaskStatus.OPEN) {
      return Decisions.notAllowed(incident, "Somebody has acknowledged the task already.");
    }
    var draft = new Draft(incident);
    var by = new Acknowledgement(command.at(), command.actor().subject());
    draft.replace(task.acknowledged(by));
    draft.happened(new Fact.TaskAcknowledged(task.id(), task.audience()));
    if (task.audience() == Audience.POLICE) {
      if (incident.state() instanceof IncidentState.Waiting waiting) {
        draft.state = waiting.acknowledge();
      }
      draft.acknowledgedAt = Optional.of(by.at());
      draft.publish(TaskReason.ACKNOWLEDGED);
    } else {
      draft.publish(task.audience(), TaskReason.ACKNOWLEDGED);
    }
    return Decisions.accept(command.at(), policy, draft);
  }

  private Decision queued(Incident incident, Task task, Input.Command command, Instant at) {
    if (task.queuedAt().isPresent()) {
      return new Decision.Moot();
    }
    var draft = new Draft(incident);
    draft.replace(task.queued(at));
    draft.happened(new Fact.TaskQueued(task.id(), task.audience()));
    var by = task.dueFrom().plus(policy.budget(task.audience()).queued());
    breachWhenLate(draft, task, BudgetStep.QUEUED, at, by);
    return Decisions.accept(command.at(), policy, draft);
  }

  private Decision delivered(Incident incident, Task task, Input.Command command, Instant at) {
    if (task.deliveredAt().isPresent()) {
      return new Decision.Moot();
    }
    var draft = new Draft(incident);
    draft.replace(task.delivered(at));
    draft.happened(new Fact.TaskDelivered(task.id(), task.audience()));
    var budget = policy.budget(task.audience());
    var by = task.queuedAt().orElse(task.dueFrom().plus(budget.queued())).plus(budget.shown());
    breachWhenLate(draft, task, BudgetStep.DELIVERED, at, by);
    return Decisions.accept(command.at(), policy, draft);
  }

  private static void breachWhenLate(
      Draft draft, Task task, BudgetStep step, Instant at, Instant by) {
    if (at.isAfter(by) && task.breaches(step) == 0) {
      breach(draft, draft.task(task.audience()), step, List.of());
    }
  }

  private Decision deadline(
      SchoolIncidents state,
      Incident incident,
      Task task,
      Input.Command command,
      Order.ReachDeadline order) {
    var due =
        Deadline.of(incident, policy).stream()
            .filter(d -> d.task().equals(task.id()) && d.step().equals(Optional.of(order.step())))
            .filter(d -> d.ordinal() == order.ordinal() && !d.dueAt().isAfter(command.at()))
            .findFirst();
    if (due.isEmpty()) {
      return new Decision.Moot();
    }
    if (order.step() == BudgetStep.DRILL_CONFIRMED) {
      return turning.turn(state, incident, command, TurnCause.DRILL_NOT_CONFIRMED, "");
    }
    var draft = new Draft(incident);
    switch (order.step()) {
      case DRILL_CONFIRMED -> throw new IllegalStateException("it is dealt with above");
      case QUEUED, DELIVERED -> breach(draft, task, order.step(), List.of());
      case ACKNOWLEDGED -> {
        breach(draft, task, order.step(), List.of());
        draft.publish(task.audience(), TaskReason.OVERDUE);
      }
      case ESCALATED -> {
        var superior = incident.school().superiors().get((int) order.ordinal());
        breach(draft, task, order.step(), List.of(superior));
        draft.publish(task.audience(), TaskReason.OVERDUE);
      }
    }
    return Decisions.accept(command.at(), policy, draft);
  }

  private static void breach(Draft draft, Task task, BudgetStep step, List<RegionId> added) {
    draft.replace(task.breached(step, added));
    draft.happened(new Fact.TaskOverdue(task.id(), task.audience(), step, added));
  }

  private Decision release(
      Incident incident, Task task, Input.Command command, Order.ReleaseHeld order) {
    if (task.held().isEmpty() || task.version() != order.ordinal()) {
      return new Decision.Moot();
    }
    var draft = new Draft(incident);
    var held = task.held().get();
    draft.happened(new Fact.TaskPublished(task.id(), task.audience()));
    draft.publish(task.audience(), held.reason());
    // The owner's clock may be a little behind the one that set the time.
    var now = command.at().isBefore(held.dueAt()) ? held.dueAt() : command.at();
    return Decisions.accept(now, policy, draft);
  }
}
