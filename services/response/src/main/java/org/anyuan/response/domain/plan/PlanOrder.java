package org.anyuan.response.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anyuan.response.domain.plan.Point.What;

/**
 * What comes after what in a plan, by its pairings and deadlines together. Where publishing
 * anything stands for a statement or a briefing, both are meant: a plan that works only by one of
 * them is not worth an hour of thought in an emergency.
 */
final class PlanOrder {
  private final Map<Point, Set<Point>> after = new LinkedHashMap<>();

  PlanOrder(Plan plan) {
    for (var step : plan.steps()) {
      if (step.due() instanceof Due.AfterStep(var other, var _)) {
        edge(new Point.StepDone(other), new Point.StepDone(step.key()));
      }
    }
    for (var pairing : plan.pairings()) {
      switch (pairing) {
        case Pairing.Before(var _, var _, var first, var then) -> edge(first, then);
        case Pairing.Within(var _, var _, var first, var _, var then) -> edge(first, then);
        case Pairing.CorrectionWithin _ -> {}
      }
    }
    // The place is named by what is published.
    var place = new Point.PlaceNamed();
    if (after.containsKey(place)) {
      published(What.ANYTHING).forEach(told -> edge(told, place));
    }
  }

  private void edge(Point first, Point then) {
    each(first)
        .forEach(
            one ->
                each(then)
                    .forEach(
                        other ->
                            after.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(other)));
  }

  private static Stream<Point> each(Point point) {
    return point instanceof Point.Published(var what) ? published(what) : Stream.of(point);
  }

  private static Stream<Point> published(What what) {
    return switch (what) {
      case ANYTHING -> Stream.of(What.STATEMENT, What.BRIEFING).map(Point.Published::new);
      case STATEMENT, BRIEFING -> Stream.of(new Point.Published(what));
    };
  }

  /** One circle, if there is any, from a point back to it. */
  Optional<List<Point>> circle() {
    var done = new LinkedHashSet<Point>();
    for (var start : after.keySet()) {
      var found = circle(start, new ArrayList<>(), done);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<List<Point>> circle(Point at, List<Point> way, Set<Point> done) {
    var from = way.indexOf(at);
    if (from >= 0) {
      var circle = new ArrayList<>(way.subList(from, way.size()));
      circle.add(at);
      return Optional.of(circle);
    }
    if (done.contains(at)) {
      return Optional.empty();
    }
    way.add(at);
    for (var next : after.getOrDefault(at, Set.of())) {
      var found = circle(next, way, done);
      if (found.isPresent()) {
        return found;
      }
    }
    way.removeLast();
    done.add(at);
    return Optional.empty();
  }

  static String name(Point point) {
    return switch (point) {
      case Point.StepDone(var step) -> step.value();
      case Point.FactsConfirmed _ -> "FACTS_CONFIRMED";
      case Point.Published(var what) -> "PUBLISHED " + what;
      case Point.PlaceNamed _ -> "PLACE_NAMED";
    };
  }
}
