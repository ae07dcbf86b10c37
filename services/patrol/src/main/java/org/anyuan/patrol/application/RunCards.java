package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.patrol.domain.dispatch.RunCard;

/** The run cards of the scope's regions, and of those above. */
public interface RunCards {
  Uni<Optional<RunCard>> lock(String id);

  Uni<List<RunCard>> page(String after, int limit);

  /** Those in use that hold at a place: of its region and of those above. */
  Uni<List<RunCard>> above(org.anyuan.common.region.RegionPath path);

  Uni<Void> save(String action, RunCard after, Instant now);
}
