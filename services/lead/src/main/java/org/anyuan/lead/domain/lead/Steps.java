package org.anyuan.lead.domain.lead;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.lead.domain.Agency;

/** The steps of a lead, each once. */
public record Steps(List<StepState> all) {
  public Steps {
    all = List.copyOf(all);
  }

  static Steps of(Category category) {
    return new Steps(CategorySteps.of(category).stream().map(StepState::open).toList());
  }

  public Optional<StepState> find(StepKey key) {
    return all.stream().filter(step -> step.plan().key() == key).findFirst();
  }

  public List<StepState> open() {
    return all.stream().filter(StepState::isOpen).toList();
  }

  /** Who has something left to do. */
  Set<Agency> duties() {
    return open().stream()
        .map(step -> step.plan().duty())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Agency.class)));
  }

  Steps with(StepState changed) {
    return new Steps(
        all.stream()
            .map(step -> step.plan().key() == changed.plan().key() ? changed : step)
            .toList());
  }

  /** Those of another category: what is done stays done, what is no longer asked for is left. */
  Steps instead(Category category) {
    var plans = CategorySteps.of(category);
    var kept = all.stream().filter(step -> !step.isOpen()).toList();
    return new Steps(
        Stream.concat(
                kept.stream(), plans.stream().filter(plan -> !has(kept, plan)).map(StepState::open))
            .toList());
  }

  /** What another lead asks for besides. */
  Steps and(Steps others) {
    return new Steps(
        Stream.concat(all.stream(), others.open().stream().filter(step -> !has(all, step.plan())))
            .toList());
  }

  private static boolean has(Collection<StepState> steps, StepPlan plan) {
    return steps.stream().anyMatch(step -> step.plan().key() == plan.key());
  }
}
