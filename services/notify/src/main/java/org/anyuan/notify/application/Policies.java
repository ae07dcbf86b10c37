package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.escalation.Policy;
import org.anyuan.notify.domain.escalation.PolicyId;

/** The policies, as far as the work's scope reaches. Each version stays. */
public interface Policies {
  /**
   * A policy's newest version.
   *
   * @param retired nothing goes by it any more
   */
  record Kept(Policy policy, boolean retired) {}

  Uni<Optional<Kept>> find(PolicyId id);

  Uni<Optional<Kept>> find(PolicyId id, long version);

  /** Until the end of the work, nobody else changes it. */
  Uni<Optional<Kept>> lock(PolicyId id);

  /** Those that any of the places comes under, of whichever region above it, of all lanes. */
  Uni<List<Policy>> above(Set<RegionPath> paths);

  /**
   * What a list is asked for by.
   *
   * @param path just this region, where it is given
   */
  record Query(Set<Lane> lanes, Optional<RegionPath> path, String after, int limit) {}

  Uni<List<Kept>> page(Query query);

  /** With its event and its line in the audit trail. What is under way goes on by the old one. */
  Uni<Void> save(String action, Kept after, Instant now);
}
