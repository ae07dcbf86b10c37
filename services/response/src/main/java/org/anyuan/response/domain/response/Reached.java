package org.anyuan.response.domain.response;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.plan.Point;

/** When the points of a plan were first reached, and how its pairings were crossed. */
public final class Reached {
  private Reached() {}

  public static Optional<Instant> at(Response response, Point point) {
    return Optional.ofNullable(response.reached().get(key(point)));
  }

  static String key(Point point) {
    return switch (point) {
      case Point.StepDone(var step) -> "step/" + step;
      case Point.FactsConfirmed _ -> "facts";
      case Point.Published(var what) -> "published/" + what;
      case Point.PlaceNamed _ -> "place";
    };
  }

  /**
   * Of a pairing whose second point is reached just now.
   *
   * @param response as it was before
   */
  static Verdict of(Response response, Pairing.Before pairing, Crossing crossing) {
    if (!crossing.follows(response, pairing)) {
      return Verdict.OVERRIDDEN;
    }
    var due = new DueTimes(response).of(pairing.then());
    var first = at(response, pairing.first());
    return due.isPresent() && first.filter(due.get()::isBefore).isPresent()
        ? Verdict.MISSED
        : Verdict.KEPT;
  }
}
