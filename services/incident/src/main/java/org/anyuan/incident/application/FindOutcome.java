package org.anyuan.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.anyuan.proto.incident.v1.IncidentEvent;

/** What a command led to, as long as its events are kept. */
@ApplicationScoped
public class FindOutcome {
  private final Happenings happenings;
  private final Incidents incidents;

  FindOutcome(Happenings happenings, Incidents incidents) {
    this.happenings = happenings;
    this.incidents = incidents;
  }

  /** For the person who gave the command, and nobody else. */
  public Optional<IncidentEvent> find(String commandId, Viewer viewer) {
    var recent = happenings.causedBy(commandId);
    List<IncidentEvent> events = recent.isEmpty() ? incidents.causedBy(commandId) : recent;
    return events.stream()
        .filter(e -> e.getActor().getSubject().equals(viewer.subject()))
        .findFirst();
  }
}
