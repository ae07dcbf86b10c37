package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.Region;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.RegionLevel;

/** The tree. Everyone who is signed in may read all of it; the scope bounds what may be changed. */
public interface Regions extends Aggregates<RegionId, Region> {
  record Query(Optional<RegionId> parent, Optional<RegionLevel> level, String after, int limit) {}

  Uni<List<Region>> page(Query query);

  /** All below, without the region itself, held until the work is over. */
  Uni<List<Region>> lockBelow(RegionPath path);
}
