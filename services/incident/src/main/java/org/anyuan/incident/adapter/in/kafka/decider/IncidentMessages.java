package org.anyuan.incident.adapter.in.kafka.decider;

import java.util.IdentityHashMap;
import org.anyuan.incident.domain.Incident;

/**
 * The messages of incidents, each built once, however many events and states carry it. An incident
 * never changes: what changed is another one.
 */
final class IncidentMessages {
  private static final int KEPT = 1000;

  private final IdentityHashMap<Incident, org.anyuan.proto.incident.v1.Incident> built =
      new IdentityHashMap<>();

  org.anyuan.proto.incident.v1.Incident of(Incident incident) {
    if (built.size() > KEPT) {
      built.clear();
    }
    return built.computeIfAbsent(incident, IncidentCodec::proto);
  }
}
