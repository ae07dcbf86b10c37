package org.anyuan.notify.domain.escalation;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;

/**
 * How a region's tasks of a lane escalate, from a severity upwards.
 *
 * @param school of this one alone, which may lie anywhere below the region
 * @param staleAfter so long after the last sign of life an acknowledgement counts no more
 */
public record Policy(
    PolicyId id,
    String name,
    Lane lane,
    RegionPath path,
    Optional<SchoolId> school,
    Severity fromSeverity,
    List<Step> steps,
    Duration staleAfter,
    Fallback fallback,
    long version) {
  private static final int MOST_STEPS = 10;
  private static final Duration SHORTEST_STALE = Duration.ofMinutes(1);

  /** Nothing that goes by a policy waits longer. */
  public static final Duration LONGEST_WAIT = Step.LONGEST;

  public Policy {
    name = Text.required("name", name, 100);
    steps = List.copyOf(steps);
    Bounds.size("steps", steps, 1, MOST_STEPS);
    for (var i = 1; i < steps.size(); i++) {
      if (steps.get(i).after().compareTo(Step.SHORTEST) < 0) {
        throw new InvalidField("steps[" + i + "].after", "at least " + Step.SHORTEST);
      }
    }
    Bounds.duration("staleAfter", staleAfter, SHORTEST_STALE, LONGEST_WAIT);
    Bounds.present("fallback", fallback);
  }

  public boolean fits(Escalation.About about, Severity severity) {
    return lane == about.lane()
        && path.contains(about.path())
        && school.map(about.school()::equals).orElse(true)
        && severity.compareTo(fromSeverity) >= 0;
  }

  /**
   * The one that says most: for the school alone before all else, then of the nearest region. Where
   * none fits, the usual one.
   */
  public static Policy choose(
      Collection<Policy> policies, Escalation.About about, Severity severity) {
    return policies.stream()
        .filter(policy -> policy.fits(about, severity))
        .max(
            Comparator.comparing((Policy policy) -> policy.school.isPresent())
                .thenComparing(policy -> policy.path.ids().size())
                .thenComparing(Policy::fromSeverity)
                .thenComparing(policy -> policy.id.value()))
        .orElseGet(() -> usual(about.lane()));
  }

  /** What holds where nobody has written anything. */
  public static Policy usual(Lane lane) {
    return UsualPolicies.of(lane);
  }

  /** It comes with the service: nobody has written it. */
  public boolean comesWithService() {
    return version == 0;
  }

  /** The same, as that version. */
  public Policy as(long other) {
    return new Policy(
        id, name, lane, path, school, fromSeverity, steps, staleAfter, fallback, other);
  }

  public Policy withId(PolicyId other) {
    return new Policy(
        other, name, lane, path, school, fromSeverity, steps, staleAfter, fallback, version);
  }

  /** For the same tasks, but for their severity. */
  public boolean sameHome(Policy other) {
    return lane == other.lane && path.equals(other.path) && school.equals(other.school);
  }

  int needed(Place at) {
    return steps.get(at.step()).needed();
  }

  List<Target> whom(Place at) {
    return steps.get(at.step()).whom();
  }

  /** What is said after it; absent: no step is left. */
  Optional<Place> next(Place at) {
    return at.said() == 0 || at.said() <= steps.get(at.step()).repeats()
        ? Optional.of(at.saidAgain())
        : nextStep(at);
  }

  /** Without what is left of its repeats. */
  Optional<Place> nextStep(Place at) {
    return at.step() + 1 < steps.size() ? Optional.of(Place.said(at.step() + 1)) : Optional.empty();
  }

  /** How long it is until what comes after it. */
  Duration untilNext(Place at) {
    var step = steps.get(at.step());
    if (at.said() == 0) {
      return step.after();
    }
    if (at.said() <= step.repeats()) {
      return step.every();
    }
    return at.step() + 1 < steps.size() ? steps.get(at.step() + 1).after() : fallback.after();
  }

  /** Where one that went by another policy stands in this one. */
  Place clipped(Place at) {
    return at.step() < steps.size()
        ? new Place(at.step(), Math.min(at.said(), steps.get(at.step()).repeats() + 1))
        : new Place(steps.size() - 1, steps.getLast().repeats() + 1);
  }
}
