package org.anyuan.response.domain.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.Track;

/** Why a plan cannot be kept, each reason with its field; empty: it can. */
public final class PlanCheck {
  private static final Set<Duty> NEEDED =
      Arrays.stream(Duty.values()).filter(Duty::leads).collect(Collectors.toUnmodifiableSet());

  private final Plan plan;
  private final List<PlanFault> faults = new ArrayList<>();

  private PlanCheck(Plan plan) {
    this.plan = plan;
  }

  public static List<PlanFault> faults(Plan plan, Norms norms) {
    var check = new PlanCheck(plan);
    check.limits(norms);
    check.duties();
    check.steps();
    check.pairings();
    if (check.faults.isEmpty()) {
      new PlanOrder(plan)
          .circle()
          .ifPresentOrElse(
              circle -> check.fault("pairings", "they wait for one another: " + names(circle)),
              () -> check.faults.addAll(new PlanTimes(plan).faults()));
    }
    return check.faults;
  }

  private static String names(List<Point> circle) {
    return circle.stream().map(PlanOrder::name).collect(Collectors.joining(" → "));
  }

  private void limits(Norms norms) {
    var limits = plan.limits();
    atMost("limits.firstStatement", limits.firstStatement(), norms.firstStatement());
    atMost("limits.firstBriefing", limits.firstBriefing(), norms.firstBriefing());
    atMost("limits.report", limits.report(), PlanTimes.LONGEST);
    atMost("limits.receipt", limits.receipt(), PlanTimes.LONGEST);
    atMost("limits.escalate", limits.escalate(), PlanTimes.LONGEST);
  }

  private void atMost(String field, Duration given, Duration most) {
    if (!given.isPositive() || given.compareTo(most) > 0) {
      fault(field, "more than nothing, and at most " + most);
    }
  }

  private void duties() {
    NEEDED.stream()
        .filter(duty -> !plan.duties().contains(duty))
        .sorted()
        .forEach(duty -> fault("duties", duty + " is missing: every response has one"));
  }

  private void steps() {
    bounded("steps", plan.steps(), Plan.MOST_STEPS);
    for (var track : Track.values()) {
      if (plan.steps().stream().noneMatch(step -> step.track() == track)) {
        fault("steps", "the track " + track + " has none");
      }
    }
    var keys = new HashSet<StepKey>();
    for (var i = 0; i < plan.steps().size(); i++) {
      var step = plan.steps().get(i);
      var field = "steps[" + i + "]";
      if (!keys.add(step.key())) {
        fault(field + ".key", "there is another step of this key");
      }
      owner(field + ".owner", step);
      atMost(field + ".due.within", step.due().within(), PlanTimes.LONGEST);
      if (step.due() instanceof Due.AfterStep(var other, var _)) {
        known(field + ".due.step", other);
      }
    }
  }

  private void owner(String field, Step step) {
    if (!plan.duties().contains(step.owner())) {
      fault(field, step.owner() + " is not one of the plan's duties");
    } else if (step.owner().track().filter(track -> track != step.track()).isPresent()) {
      fault(field, step.owner() + " is of another track");
    }
  }

  private void pairings() {
    bounded("pairings", plan.pairings(), Plan.MOST_PAIRINGS);
    var keys = new HashSet<String>();
    for (var i = 0; i < plan.pairings().size(); i++) {
      var pairing = plan.pairings().get(i);
      var field = "pairings[" + i + "]";
      if (!keys.add(pairing.key())) {
        fault(field + ".key", "there is another pairing of this key");
      }
      switch (pairing) {
        case Pairing.Before(var _, var _, var first, var then) -> {
          point(field + ".first", first);
          later(field + ".then", first, then);
        }
        case Pairing.Within(var _, var _, var first, var limit, var then) -> {
          point(field + ".first", first);
          later(field + ".then", first, then);
          atMost(field + ".limit", limit, PlanTimes.LONGEST);
        }
        case Pairing.CorrectionWithin(var _, var _, var limit) ->
            atMost(field + ".limit", limit, PlanTimes.LONGEST);
      }
    }
  }

  private void later(String field, Point first, Point then) {
    point(field, then);
    if (first.equals(then)) {
      fault(field, "it is the same as what it comes after");
    }
    if (then instanceof Point.FactsConfirmed) {
      fault(field, "what is true waits for nothing");
    }
  }

  private void point(String field, Point point) {
    if (point instanceof Point.StepDone(var step)) {
      known(field + ".step", step);
    }
  }

  private void known(String field, StepKey key) {
    if (plan.step(key).isEmpty()) {
      fault(field, "the plan has no step " + key);
    }
  }

  private void bounded(String field, List<?> all, int most) {
    if (all.size() > most) {
      fault(field, "at most " + most);
    }
  }

  private void fault(String field, String message) {
    faults.add(new PlanFault(field, message));
  }

  /** The first reason, as one refusal says it. */
  public static Optional<PlanFault> first(Plan plan, Norms norms) {
    return faults(plan, norms).stream().findFirst();
  }
}
