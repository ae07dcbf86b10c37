package org.anyuan.patrol.domain.beat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.anyuan.common.geo.Position;

/**
 * An order in which to visit stops, from where the unit is, without way back: the nearest next, and
 * then every turn undone that makes it shorter (2-opt). As the crow flies; it proposes and no more.
 */
public record Route(List<Stop> stops, long metres) {
  /** Beyond that, the last of a day's gains are not worth the time. */
  private static final int MOST_ROUNDS = 50;

  /** A place to visit. */
  public record Stop(String id, Position position) {}

  public static Route from(Position start, List<Stop> wanted) {
    var order = nearestNext(start, wanted);
    for (var round = 0; round < MOST_ROUNDS && untangled(start, order); round++) {
      // Each round shortens it.
    }
    return new Route(List.copyOf(order), length(start, order));
  }

  private static List<Stop> nearestNext(Position start, List<Stop> wanted) {
    var left = new ArrayList<>(wanted);
    var order = new ArrayList<Stop>(wanted.size());
    var here = start;
    while (!left.isEmpty()) {
      var at = here;
      var next =
          Collections.min(
              left,
              Comparator.comparingLong((Stop s) -> at.metresTo(s.position()))
                  .thenComparing(Stop::id));
      left.remove(next);
      order.add(next);
      here = next.position();
    }
    return order;
  }

  /** False: there was nothing to gain. */
  private static boolean untangled(Position start, List<Stop> order) {
    var gained = false;
    for (var i = 0; i < order.size() - 1; i++) {
      for (var j = i + 1; j < order.size(); j++) {
        if (gain(start, order, i, j) > 0) {
          Collections.reverse(order.subList(i, j + 1));
          gained = true;
        }
      }
    }
    return gained;
  }

  /** Metres saved when the stops from i to j are visited the other way round. */
  private static long gain(Position start, List<Stop> order, int i, int j) {
    var before = i == 0 ? start : order.get(i - 1).position();
    var first = order.get(i).position();
    var last = order.get(j).position();
    var now = before.metresTo(first);
    var then = before.metresTo(last);
    if (j + 1 < order.size()) {
      var after = order.get(j + 1).position();
      now += last.metresTo(after);
      then += first.metresTo(after);
    }
    return now - then;
  }

  private static long length(Position start, List<Stop> order) {
    var metres = 0L;
    var here = start;
    for (var stop : order) {
      metres += here.metresTo(stop.position());
      here = stop.position();
    }
    return metres;
  }
}
