package org.anyuan.lead.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.lead.Decided;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadOutline;

/** The leads within the actor's scope, what they protect sealed. */
public interface Leads {
  Uni<Optional<Lead>> find(LeadId id);

  /** Until the end of the unit of work. */
  Uni<Optional<Lead>> lock(LeadId id);

  /** As far as they are the reader's to know of. Nothing is opened for it. */
  Uni<List<LeadOutline>> page(LeadQuery query);

  /** Of the same school, seen between, not over by a merge. */
  Uni<List<Lead>> near(SchoolId school, Instant from, Instant until, int limit);

  Uni<List<LeadId>> due(Instant now, int limit);

  /**
   * With its events and its line in the audit trail.
   *
   * @param action such as {@code lead.triaged}
   */
  Uni<Void> save(Decided decided, String action, Instant now);

  /** That somebody read what it protects. */
  Uni<Void> recordReading(Lead lead, Instant now);
}
