package org.anyuan.lead.application.risk;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;

/** When each region is counted. */
public interface Countings {
  /** Regions that are not known yet are to be counted at once. */
  Uni<Void> know(List<RegionPath> regions, Instant now);

  /** They are counted again when the pause after the last counting is over. */
  Uni<Void> markChanged(List<RegionPath> regions, Instant now, Duration pause);

  /**
   * One whose time has come, locked until the end of the unit of work; none that is counted now.
   */
  Uni<Optional<RegionPath>> takeDue(Instant now);

  /** Locks it, whoever else counts it now. */
  Uni<Void> lockRegion(RegionPath path);

  Uni<Void> counted(RegionPath path, Instant now, Instant next);

  /** It has no school any more: there is no newest list of it, and nothing to count. */
  Uni<Void> forget(RegionPath path);
}
