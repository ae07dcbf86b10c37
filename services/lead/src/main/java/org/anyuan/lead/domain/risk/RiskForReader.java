package org.anyuan.lead.domain.risk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.protection.SmallCounts;

/**
 * A school of the list as one reader gets it. What protects people opens to its handlers alone. For
 * others its rows are left out and, where there are fewer than three of them, their number and
 * whatever it could be worked out from: the points of the kind, and the school's own.
 *
 * @param points absent where they would tell a number that is held back
 */
public record RiskForReader(
    SchoolId school, RiskLevel level, Optional<Integer> points, List<PointForReader> of) {
  public RiskForReader {
    of = List.copyOf(of);
  }

  /**
   * One kind.
   *
   * @param rows that this reader may open
   */
  public record PointForReader(
      Row.Kind kind, Optional<Integer> points, SmallCounts.Told count, List<Point.Counted> rows) {
    public PointForReader {
      rows = List.copyOf(rows);
    }
  }

  /**
   * As a reader gets it.
   *
   * @param opens whether the reader handles what a protected row stands for
   */
  public static RiskForReader of(SchoolRisk risk, Predicate<Row> opens) {
    var points = risk.of().stream().map(point -> of(point, opens)).toList();
    var all = points.stream().allMatch(point -> point.points().isPresent());
    return new RiskForReader(
        risk.school(), risk.level(), all ? Optional.of(risk.points()) : Optional.empty(), points);
  }

  private static PointForReader of(Point point, Predicate<Row> opens) {
    var open =
        point.rows().stream()
            .filter(counted -> !counted.row().isProtected() || opens.test(counted.row()))
            .toList();
    var closed = point.rows().size() - open.size();
    return SmallCounts.told(closed) instanceof SmallCounts.Told.HeldBack
        ? new PointForReader(point.kind(), Optional.empty(), new SmallCounts.Told.HeldBack(), open)
        : new PointForReader(
            point.kind(),
            Optional.of(point.points()),
            new SmallCounts.Told.Exactly(point.rows().size()),
            open);
  }
}
