package org.anyuan.patrol.application.beat;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.beat.ListedRisk;
import org.anyuan.patrol.domain.beat.RiskLevel;

/** What published risk lists say, within the actor's scope. */
public interface ListedRisks {
  /**
   * In place of the region's last one; an older one, or the same again, changes nothing.
   *
   * @param paths where its schools are
   */
  Uni<Void> keep(ListedRisk listed, Map<String, RegionPath> paths);

  /** Of lists that were counted since. */
  Uni<Known> since(Instant at);

  /** Each above the lowest, by its id; regions all. */
  record Known(Map<String, RiskLevel> schools, Map<RegionPath, RiskLevel> regions) {
    public Known {
      schools = Map.copyOf(schools);
      regions = Map.copyOf(regions);
    }
  }
}
