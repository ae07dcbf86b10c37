package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.escalation.KnownIncident;

/** Incidents as their own events say they stand: what escalations are measured against. */
public interface KnownIncidents {
  Uni<Optional<KnownIncident>> find(IncidentId id);

  /** Until the end of the work, nobody else changes it. */
  Uni<Optional<KnownIncident>> lock(IncidentId id);

  Uni<Map<IncidentId, KnownIncident>> findAll(Collection<IncidentId> ids);

  /** Until the end of the work, nobody else changes them. */
  Uni<Map<IncidentId, KnownIncident>> lockAll(Collection<IncidentId> ids);

  /**
   * Each of another incident.
   *
   * @return which were; of the others a version as new was kept before, and nothing changes
   */
  Uni<Set<IncidentId>> keep(Collection<KnownIncident> incidents, Instant now);

  /**
   * Those that are not over.
   *
   * @param since when it was first heard of
   */
  record Open(KnownIncident incident, Instant since) {}

  /** In the order of ids. */
  Uni<List<Open>> open(Optional<IncidentId> after, int limit);
}
