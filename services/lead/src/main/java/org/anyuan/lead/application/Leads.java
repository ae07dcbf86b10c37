package org.anyuan.lead.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.lead.Category;
import org.anyuan.lead.domain.lead.Decided;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadState;

/** The leads within the actor's scope, what they protect sealed. */
public interface Leads {
  /**
   * What a list is asked for by. Nothing of it touches what a lead says or whom it names.
   *
   * @param reader whose desk asks: others' protected leads are not among those found
   */
  record Query(
      Agency reader,
      Optional<RegionPath> path,
      Optional<SchoolId> school,
      Optional<Category> category,
      Optional<LeadState.Name> state,
      Optional<Agency> holder,
      Optional<LeadId> after,
      int limit) {}

  Uni<Optional<Lead>> find(LeadId id);

  /** Until the end of the unit of work. */
  Uni<Optional<Lead>> lock(LeadId id);

  /** In the order of their ids. */
  Uni<List<Lead>> page(Query query);

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
