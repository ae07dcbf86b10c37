package org.anyuan.response.domain.response;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.response.domain.plan.Due;
import org.anyuan.response.domain.plan.Point;
import org.anyuan.response.domain.plan.Step;

/** By when something has to be done in a response. */
public record DueTimes(Response response) {
  /** Absent while what the step comes after is not done. */
  public Optional<Instant> of(Step step) {
    return switch (step.due()) {
      case Due.SinceOpening(var within) -> Optional.of(response.openedAt().plus(within));
      case Due.AfterStep(var other, var within) ->
          response
              .task(other)
              .filter(task -> task.state().over())
              .map(task -> task.state().since().plus(within));
    };
  }

  /** Absent where no time is set for it. */
  public Optional<Instant> of(Point point) {
    var limits = response.plan().limits();
    return switch (point) {
      case Point.StepDone(var key) -> response.task(key).flatMap(task -> of(task.step()));
      case Point.Published(var what) ->
          Optional.of(
              response
                  .openedAt()
                  .plus(
                      switch (what) {
                        case ANYTHING, STATEMENT -> limits.firstStatement();
                        case BRIEFING -> limits.firstBriefing();
                      }));
      case Point.FactsConfirmed _, Point.PlaceNamed _ -> Optional.empty();
    };
  }
}
