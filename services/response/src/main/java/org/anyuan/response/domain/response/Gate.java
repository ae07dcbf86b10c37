package org.anyuan.response.domain.response;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anyuan.response.domain.plan.Due;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.plan.Point;
import org.anyuan.response.domain.plan.StepKey;

/** What stands in the way of a step or a statement. */
public final class Gate {
  private static final StepKey NO_STEP = new StepKey("");

  private Gate() {}

  /** The pairings that do not hold and that no two people have let go by; empty: it may be. */
  public static List<Pairing.Before> against(Response response, Crossing crossing) {
    return response.plan().pairings().stream()
        .filter(Pairing.Before.class::isInstance)
        .map(Pairing.Before.class::cast)
        .filter(pairing -> crossing.reaches(pairing.then()))
        .filter(pairing -> !crossing.follows(response, pairing))
        .filter(pairing -> !response.waived(pairing.key(), crossing.statementId()))
        .toList();
  }

  /** What has to come first is there, as far as it can be said without a statement in hand. */
  public static boolean holds(Response response, Pairing.Before pairing) {
    return new Crossing.OfStep(NO_STEP).follows(response, pairing);
  }

  /** Something has to be done before this step is. */
  static boolean waits(Response response, Task task) {
    return earlier(response, task).isPresent()
        || !against(response, new Crossing.OfStep(task.step().key())).isEmpty();
  }

  private static Optional<StepKey> earlier(Response response, Task task) {
    return task.step().due() instanceof Due.AfterStep(var other, var _)
            && response.task(other).filter(one -> one.state().over()).isEmpty()
        ? Optional.of(other)
        : Optional.empty();
  }

  /** What the step waits for, as a refusal says it. */
  static String say(Response response, Task task) {
    return earlier(response, task)
        .map(step -> "the step " + step + " first")
        .orElseGet(() -> say(against(response, new Crossing.OfStep(task.step().key()))));
  }

  /** As a refusal says it. */
  public static String say(List<Pairing.Before> pairings) {
    return pairings.stream()
        .map(
            pairing ->
                "%s: %s (%s): %s first"
                    .formatted(
                        pairing.key(),
                        pairing.title().zh(),
                        pairing.title().en(),
                        say(pairing.first())))
        .collect(Collectors.joining("; "));
  }

  private static String say(Point first) {
    return switch (first) {
      case Point.StepDone(var step) -> "the step " + step;
      case Point.FactsConfirmed _ -> "all facts that it rests on, confirmed,";
      case Point.Published(var what) -> "the publication of " + what;
      case Point.PlaceNamed _ -> "the name of the place";
    };
  }
}
