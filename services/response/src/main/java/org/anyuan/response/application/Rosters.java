package org.anyuan.response.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.RegionId;
import org.anyuan.response.domain.response.Roster;

/** Who has which duty, by region. */
public interface Rosters {
  Uni<Optional<Roster>> find(RegionId region);

  /** Of the region and of all above it. */
  Uni<List<Roster>> applying(RegionPath path);

  Uni<Void> save(Roster roster, Instant now);
}
