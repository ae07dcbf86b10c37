package org.anyuan.lead.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.anyuan.lead.domain.IncidentId;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.lead.LeadCommand;

/**
 * Learns which incident was made of an urgent lead, and where that one went. The lead itself knows
 * what it has heard, so however often the same is told, it is written once.
 */
@ApplicationScoped
public class LinkIncidents {
  private final Coordination coordination;
  private final CommandLead command;

  LinkIncidents(Coordination coordination, CommandLead command) {
    this.coordination = coordination;
    this.command = command;
  }

  /**
   * An incident, as it stands.
   *
   * @param into of which it has become a part
   * @param origins the leads because of which it was opened
   */
  public record Opened(IncidentId incident, Optional<IncidentId> into, List<LeadId> origins) {}

  /** Each lead by itself: none waits for another one. */
  public Uni<Void> take(Opened opened) {
    return Multi.createFrom()
        .iterable(opened.origins())
        .onItem()
        .transformToUniAndConcatenate(lead -> link(lead, opened))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<LeadId> link(LeadId lead, Opened opened) {
    var with = new LeadCommand.LinkIncident(opened.incident(), opened.into());
    return coordination
        .work(Actor.SYSTEM, work -> command.on(work, lead, with, "lead.linked"))
        .replaceWith(lead);
  }
}
