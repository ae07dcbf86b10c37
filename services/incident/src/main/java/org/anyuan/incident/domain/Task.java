package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One lane's task for an incident.
 *
 * @param version of the newest record on the lane, from 1
 * @param dueFrom when the lane was owed the task; budgets count from here
 * @param overdue the steps that were breached, in order; {@code ESCALATED} once per region added
 */
public record Task(
    TaskId id,
    Audience audience,
    long version,
    TaskStatus status,
    List<RegionId> addressees,
    Instant dueFrom,
    Optional<Instant> queuedAt,
    Optional<Instant> deliveredAt,
    Optional<Acknowledgement> acknowledged,
    List<BudgetStep> overdue,
    Optional<Instant> publishedAt,
    Optional<HeldVersion> held) {

  static Task open(TaskId id, Audience audience, School school, Instant dueFrom) {
    return new Task(
        id,
        audience,
        0,
        TaskStatus.OPEN,
        school.firstAddressees(audience),
        dueFrom,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** How often a step was breached. */
  public int breaches(BudgetStep step) {
    return (int) overdue.stream().filter(step::equals).count();
  }

  Task published(Instant at) {
    return new Task(
        id,
        audience,
        version + 1,
        status,
        addressees,
        dueFrom,
        queuedAt,
        deliveredAt,
        acknowledged,
        overdue,
        Optional.of(at),
        Optional.empty());
  }

  Task holding(HeldVersion version) {
    return new Task(
        id,
        audience,
        this.version,
        status,
        addressees,
        dueFrom,
        queuedAt,
        deliveredAt,
        acknowledged,
        overdue,
        publishedAt,
        Optional.of(version));
  }

  Task queued(Instant at) {
    return new Task(
        id,
        audience,
        version,
        status,
        addressees,
        dueFrom,
        Optional.of(at),
        deliveredAt,
        acknowledged,
        overdue,
        publishedAt,
        held);
  }

  Task delivered(Instant at) {
    return new Task(
        id,
        audience,
        version,
        status,
        addressees,
        dueFrom,
        queuedAt,
        Optional.of(at),
        acknowledged,
        overdue,
        publishedAt,
        held);
  }

  Task acknowledged(Acknowledgement by) {
    return new Task(
        id,
        audience,
        version,
        TaskStatus.ACKNOWLEDGED,
        addressees,
        dueFrom,
        queuedAt,
        deliveredAt,
        Optional.of(by),
        overdue,
        publishedAt,
        held);
  }

  Task closed() {
    return new Task(
        id,
        audience,
        version,
        TaskStatus.CLOSED,
        addressees,
        dueFrom,
        queuedAt,
        deliveredAt,
        acknowledged,
        overdue,
        publishedAt,
        Optional.empty());
  }

  /** Waits for an acknowledgement anew, from these regions, with a fresh budget. */
  Task again(Instant from, List<RegionId> regions) {
    return new Task(
        id,
        audience,
        version,
        TaskStatus.OPEN,
        regions,
        from,
        queuedAt,
        deliveredAt,
        Optional.empty(),
        List.of(),
        publishedAt,
        held);
  }

  Task breached(BudgetStep step, List<RegionId> added) {
    var steps = new ArrayList<>(overdue);
    steps.add(step);
    var regions = new ArrayList<>(addressees);
    added.stream().filter(r -> !regions.contains(r)).forEach(regions::add);
    return new Task(
        id,
        audience,
        version,
        status,
        List.copyOf(regions),
        dueFrom,
        queuedAt,
        deliveredAt,
        acknowledged,
        List.copyOf(steps),
        publishedAt,
        held);
  }
}
