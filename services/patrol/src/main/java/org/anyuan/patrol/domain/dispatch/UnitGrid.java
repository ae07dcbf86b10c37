package org.anyuan.patrol.domain.dispatch;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.anyuan.common.geo.Position;
import org.anyuan.patrol.domain.unit.UnitId;

/**
 * Units by where they are, in cells of a hundredth of a degree (about a kilometre), so that a
 * search looks at those nearby and not at all of them. May be read while it is written; a reader
 * then sees each unit where it was or where it is.
 */
public final class UnitGrid {
  private static final double CELL_DEGREES = 0.01;
  private static final double METRES_PER_DEGREE = 111_000;

  private final Map<UnitId, PlacedUnit> units = new ConcurrentHashMap<>();
  private final Map<Long, Map<UnitId, PlacedUnit>> cells = new ConcurrentHashMap<>();

  /** Changes what is known of a unit, one change of it after the other. */
  public void update(UnitId unit, UnaryOperator<Optional<PlacedUnit>> change) {
    units.compute(
        unit,
        (id, known) -> {
          var before = Optional.ofNullable(known);
          var after = change.apply(before);
          before.flatMap(PlacedUnit::position).ifPresent(position -> cell(position).remove(id));
          after.ifPresent(
              placed -> placed.position().ifPresent(position -> cell(position).put(id, placed)));
          return after.orElse(null);
        });
  }

  public Optional<PlacedUnit> find(UnitId id) {
    return Optional.ofNullable(units.get(id));
  }

  public Collection<PlacedUnit> all() {
    return Collections.unmodifiableCollection(units.values());
  }

  /**
   * Visits units in rings of cells around a place, from the inside out.
   *
   * @param enough told after each ring of how many metres away every unit is at least that was not
   *     visited yet, and how many rings there were: whether to stop
   */
  public void around(
      Position centre, Consumer<PlacedUnit> visit, BiPredicate<Double, Integer> enough) {
    var x = (int) Math.floor(centre.longitude() / CELL_DEGREES);
    var y = (int) Math.floor(centre.latitude() / CELL_DEGREES);
    var cellMetres =
        CELL_DEGREES
            * METRES_PER_DEGREE
            * Math.cos(Math.toRadians(Math.abs(centre.latitude()) + 1));
    for (var ring = 0; ; ring++) {
      visitRing(x, y, ring, visit);
      if (enough.test(ring * Math.max(cellMetres, 1), ring)) {
        return;
      }
    }
  }

  private void visitRing(int x, int y, int ring, Consumer<PlacedUnit> visit) {
    for (var dx = -ring; dx <= ring; dx++) {
      var edge = Math.abs(dx) == ring;
      for (var dy = -ring; dy <= ring; dy += edge || ring == 0 ? 1 : 2 * ring) {
        var cell = cells.get(key(x + dx, y + dy));
        if (cell != null) {
          cell.values().forEach(visit);
        }
      }
    }
  }

  private Map<UnitId, PlacedUnit> cell(Position position) {
    var key =
        key(
            (int) Math.floor(position.longitude() / CELL_DEGREES),
            (int) Math.floor(position.latitude() / CELL_DEGREES));
    return cells.computeIfAbsent(key, _ -> new ConcurrentHashMap<>());
  }

  private static long key(int x, int y) {
    return ((long) x << 32) | (y & 0xffffffffL);
  }
}
