package org.anyuan.incident.application;

import java.util.List;
import java.util.Optional;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;

/** The newest events and incidents, in memory. They are there while PostgreSQL is not. */
public interface Happenings {

  /** The events of a person's command, in order; empty when it is too long ago, or undecided. */
  List<IncidentEvent> causedBy(String commandId);

  Optional<Incident> incident(String incidentId);
}
