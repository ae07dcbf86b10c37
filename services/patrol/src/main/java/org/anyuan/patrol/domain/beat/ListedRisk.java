package org.anyuan.patrol.domain.beat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.anyuan.common.region.RegionPath;

/**
 * What the published risk list of a region says: levels alone.
 *
 * @param schools those that are not at the lowest
 */
public record ListedRisk(
    RegionPath path,
    String list,
    Instant countedAt,
    RiskLevel level,
    Map<String, RiskLevel> schools) {
  /** Lists come each month; one that nobody has renewed for longer says nothing any more. */
  public static final Duration IN_FORCE = Duration.ofDays(35);

  public ListedRisk {
    schools = Map.copyOf(schools);
  }
}
