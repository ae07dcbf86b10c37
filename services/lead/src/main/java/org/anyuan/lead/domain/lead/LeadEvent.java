package org.anyuan.lead.domain.lead;

import java.util.UUID;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.Severity;

/** What happened to a lead, and what is to be done because of it. No word of what it protects. */
public sealed interface LeadEvent {
  record Moved(LeadState.Name to) implements LeadEvent {}

  record Rated(Category category, Severity severity) implements LeadEvent {}

  record Added() implements LeadEvent {}

  record StepDone(StepKey key) implements LeadEvent {}

  record StepExcused(StepKey key) implements LeadEvent {}

  record Offered(Agency to) implements LeadEvent {}

  record Taken(Agency by) implements LeadEvent {}

  record Declined(Agency by) implements LeadEvent {}

  record Mediated() implements LeadEvent {}

  record Visited(int number, Visit.Found found) implements LeadEvent {}

  record Joined(LeadId other) implements LeadEvent {}

  record Parted(LeadId other) implements LeadEvent {}

  record Linked() implements LeadEvent {}

  record Erased() implements LeadEvent {}

  /** The police's desk is told, whatever else happens. */
  record TellPolice() implements LeadEvent {}

  /**
   * An incident on the lanes.
   *
   * @param command its id, the same if it is asked for again
   */
  record RaiseIncident(UUID command, Severity severity) implements LeadEvent {}

  /**
   * What was waited for did not come.
   *
   * @param of who had to
   * @param level 1: their desk; 2: their superior's; more: the commission, too
   */
  record Overdue(Awaited what, Agency of, int level) implements LeadEvent {}
}
