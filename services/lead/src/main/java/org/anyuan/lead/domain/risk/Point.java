package org.anyuan.lead.domain.risk;

import java.util.List;

/**
 * Points of one kind at one school, and where they come from.
 *
 * @param points what they count together, at most what the rule lets count
 * @param rows each with what it counts by itself
 */
public record Point(Row.Kind kind, int points, List<Counted> rows) {
  public Point {
    rows = List.copyOf(rows);
  }

  /** A row, and what it counts. */
  public record Counted(Row row, int points) {}
}
