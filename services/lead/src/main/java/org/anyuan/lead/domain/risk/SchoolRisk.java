package org.anyuan.lead.domain.risk;

import java.util.List;
import java.util.function.UnaryOperator;
import org.anyuan.lead.domain.SchoolId;

/**
 * A school on the list.
 *
 * @param of that it is made up of, without kinds of which there is nothing
 */
public record SchoolRisk(SchoolId school, RiskLevel level, int points, List<Point> of) {
  public SchoolRisk {
    of = List.copyOf(of);
  }

  /** With each row as it has to be taken now. */
  public SchoolRisk with(UnaryOperator<Row> now) {
    return new SchoolRisk(
        school,
        level,
        points,
        of.stream()
            .map(
                point ->
                    new Point(
                        point.kind(),
                        point.points(),
                        point.rows().stream()
                            .map(one -> new Point.Counted(now.apply(one.row()), one.points()))
                            .toList()))
            .toList());
  }
}
