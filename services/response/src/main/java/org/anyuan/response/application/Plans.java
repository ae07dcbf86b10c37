package org.anyuan.response.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.plan.Plan;

/** Regions' own plans, each version kept. */
public interface Plans {
  /** The newest version. */
  Uni<Optional<Plan>> find(String id);

  Uni<Optional<Plan>> find(String id, long version);

  /** The newest versions of those of the region and of all above it. */
  Uni<List<Plan>> applying(RegionPath path);

  /** The newest versions, in the order of ids. */
  Uni<List<Plan>> page(String after, int limit);

  /**
   * Stores a version that is new.
   *
   * @param action such as {@code plan.changed}
   */
  Uni<Void> add(String action, Plan plan, Instant now);
}
