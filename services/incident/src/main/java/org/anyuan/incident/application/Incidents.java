package org.anyuan.incident.application;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.Scope;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;

/** All incidents and their history. Every method may throw {@link StoreUnavailable}. */
public interface Incidents {

  Optional<Incident> find(String incidentId, Scope scope);

  Page<Incident> list(IncidentFilter filter, PageRequest page, Scope scope);

  boolean moreThan(int most, IncidentFilter filter, Scope scope);

  /** Without the incident's snapshots. The newest last. */
  Page<IncidentEvent> timeline(String incidentId, PageRequest page, Scope scope);

  /** Of the timeline, what people wrote. */
  Page<IncidentEvent> notes(String incidentId, PageRequest page, Scope scope);

  Page<SignalOfIncident> signals(String incidentId, PageRequest page, Scope scope);

  /** Without the incident's snapshots, in order. */
  List<IncidentEvent> causedBy(String commandId);
}
