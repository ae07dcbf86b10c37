package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.dispatch.KnownIncident;

/** The incidents that were heard of, as far as the work's scope reaches. */
public interface Incidents {
  Uni<Optional<KnownIncident>> find(IncidentId id);

  /**
   * Held until the work is over, before any dispatch or unit is locked, so that of two who dispatch
   * to one incident at once one waits, and no two wait in a circle.
   */
  Uni<Void> hold(IncidentId id);

  /** False: a newer one is known. */
  Uni<Boolean> keep(KnownIncident incident);

  /** False: the consumer has had this event. */
  Uni<Boolean> firstTime(String consumer, String eventId);
}
