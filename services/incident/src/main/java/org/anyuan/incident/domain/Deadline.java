package org.anyuan.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A moment at which the owner has to look at a task again.
 *
 * @param step absent: a held version is due
 * @param ordinal tells this deadline from the next of the same task and step
 */
public record Deadline(TaskId task, Optional<BudgetStep> step, long ordinal, Instant dueAt) {
  /** How long the observers of lanes and desks may take to say when a step happened. */
  private static final Duration REPORTING = Duration.ofSeconds(2);

  public static List<Deadline> of(Incident incident, Policy policy) {
    var all = new ArrayList<Deadline>();
    if (incident.active()) {
      var superiors = incident.school().superiors().size();
      drill(incident).ifPresent(all::add);
      incident.tasks().forEach(task -> add(all, task, policy.budget(task.audience()), superiors));
    }
    return all;
  }

  /** Whoever has taken the task has not said with it that it is a drill. */
  private static Optional<Deadline> drill(Incident incident) {
    return incident
        .drill()
        .filter(Drill::toVerify)
        .flatMap(
            d ->
                incident
                    .task(Audience.POLICE)
                    .map(
                        t ->
                            new Deadline(
                                t.id(), Optional.of(BudgetStep.DRILL_CONFIRMED), 0, d.verifyBy())));
  }

  private static void add(List<Deadline> all, Task task, Policy.Budget budget, int superiors) {
    task.held()
        .ifPresent(
            h -> all.add(new Deadline(task.id(), Optional.empty(), task.version(), h.dueAt())));
    if (task.status() != TaskStatus.OPEN) {
      return;
    }
    var queuedBy = task.dueFrom().plus(budget.queued()).plus(REPORTING);
    if (task.queuedAt().isEmpty()) {
      once(all, task, BudgetStep.QUEUED, queuedBy);
    }
    if (task.deliveredAt().isEmpty()) {
      var queued = task.queuedAt().orElse(task.dueFrom().plus(budget.queued()));
      once(all, task, BudgetStep.DELIVERED, queued.plus(budget.shown()).plus(REPORTING));
    }
    once(all, task, BudgetStep.ACKNOWLEDGED, task.dueFrom().plus(budget.acknowledged()));
    var escalations = task.breaches(BudgetStep.ESCALATED);
    if (escalations < superiors) {
      all.add(
          new Deadline(
              task.id(),
              Optional.of(BudgetStep.ESCALATED),
              escalations,
              task.dueFrom().plus(budget.escalated().multipliedBy(escalations + 1L))));
    }
  }

  private static void once(List<Deadline> all, Task task, BudgetStep step, Instant dueAt) {
    if (task.breaches(step) == 0) {
      all.add(new Deadline(task.id(), Optional.of(step), 0, dueAt));
    }
  }
}
