package org.anyuan.response.domain.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a plan's deadlines can be kept together: a chain has to fit into what it leads to. Only
 * for a plan without circles and unknown keys.
 */
final class PlanTimes {
  /** A response is no standing office. */
  static final Duration LONGEST = Duration.ofDays(30);

  private final Plan plan;

  PlanTimes(Plan plan) {
    this.plan = plan;
  }

  List<PlanFault> faults() {
    var faults = new ArrayList<PlanFault>();
    for (var i = 0; i < plan.steps().size(); i++) {
      var latest = latest(plan.steps().get(i));
      if (latest.compareTo(LONGEST) > 0) {
        faults.add(
            new PlanFault(
                "steps[" + i + "].due",
                "with what it comes after, " + latest + " after opening: at most " + LONGEST));
      }
    }
    for (var i = 0; i < plan.pairings().size(); i++) {
      if (plan.pairings().get(i) instanceof Pairing.Before before) {
        tooLate(before, "pairings[" + i + "]").ifPresent(faults::add);
      }
    }
    return faults;
  }

  private Optional<PlanFault> tooLate(Pairing.Before before, String field) {
    var first = latest(before.first());
    var then = latest(before.then());
    return first.isPresent() && then.isPresent() && first.get().compareTo(then.get()) > 0
        ? Optional.of(
            new PlanFault(
                field,
                "%s has until %s after opening, but %s, which waits for it, until %s"
                    .formatted(
                        PlanOrder.name(before.first()),
                        first.get(),
                        PlanOrder.name(before.then()),
                        then.get())))
        : Optional.empty();
  }

  /** Absent where no deadline is set. */
  private Optional<Duration> latest(Point point) {
    return switch (point) {
      case Point.StepDone(var key) -> plan.step(key).map(this::latest);
      case Point.Published(var what) ->
          Optional.of(
              switch (what) {
                case ANYTHING, STATEMENT -> plan.limits().firstStatement();
                case BRIEFING -> plan.limits().firstBriefing();
              });
      case Point.FactsConfirmed _, Point.PlaceNamed _ -> Optional.empty();
    };
  }

  private Duration latest(Step step) {
    return switch (step.due()) {
      case Due.SinceOpening(var within) -> within;
      case Due.AfterStep(var other, var within) ->
          plan.step(other).map(this::latest).orElse(Duration.ZERO).plus(within);
    };
  }
}
