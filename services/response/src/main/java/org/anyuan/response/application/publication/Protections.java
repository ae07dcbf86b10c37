package org.anyuan.response.application.publication;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.publication.ProtectedFields;

/** What each incident's own record protects. For the check of a text alone. */
public interface Protections {
  Uni<ProtectedFields> of(IncidentId incident);

  /** Adds to what is there; the incident is held. */
  Uni<Void> learn(IncidentId incident, RegionPath path, ProtectedFields fields, Instant now);

  /** Of incidents that never got a response, not heard of since; at most so many. */
  Uni<Integer> forget(Instant notSince, int limit);
}
