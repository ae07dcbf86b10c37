package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.escalation.Policy;
import org.anyuan.notify.domain.escalation.PolicyId;

/** The policies, as far as the work's scope reaches. */
public interface Policies {
  Uni<Optional<Policy>> lock(PolicyId id);

  /** Those of the lane that a place comes under, of whichever region above it. */
  Uni<List<Policy>> above(Lane lane, RegionPath path);

  /** With its event and its line in the audit trail. What is under way goes on by the old one. */
  Uni<Void> save(String action, Policy after, Instant now);
}
