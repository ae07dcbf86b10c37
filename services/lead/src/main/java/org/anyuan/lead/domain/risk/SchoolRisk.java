package org.anyuan.lead.domain.risk;

import java.util.List;
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
}
