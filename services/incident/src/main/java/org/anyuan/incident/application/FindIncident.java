package org.anyuan.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.anyuan.proto.incident.v1.Incident;

/**
 * One incident, as new as the events are: memory first, so that whoever commanded reads what they
 * did, and so that it works without PostgreSQL while the incident is young.
 */
@ApplicationScoped
public class FindIncident {
  private final Happenings happenings;
  private final Incidents incidents;
  private final Visibility visibility;

  FindIncident(Happenings happenings, Incidents incidents, Visibility visibility) {
    this.happenings = happenings;
    this.incidents = incidents;
    this.visibility = visibility;
  }

  /** Empty when there is none, or when it is none of theirs: the two look alike. */
  public Optional<Incident> find(String incidentId, Viewer viewer) {
    return happenings
        .incident(incidentId)
        .or(() -> incidents.find(incidentId, viewer.scope()))
        .filter(i -> visibility.allows(viewer, i));
  }
}
