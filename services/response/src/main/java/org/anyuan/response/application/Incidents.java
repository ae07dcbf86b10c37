package org.anyuan.response.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.KnownIncident;

/** The incidents that were heard of, as far as the work's scope reaches. */
public interface Incidents {
  Uni<Optional<KnownIncident>> find(IncidentId id);

  /** Held until the work is over, so that an incident gets one response whoever opens it. */
  Uni<Void> hold(IncidentId id);

  /** False: a newer one is known. */
  Uni<Boolean> keep(KnownIncident incident);

  /** False: the consumer has had this event. */
  Uni<Boolean> firstTime(String consumer, String eventId);
}
