package org.anyuan.lead.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.lead.Category;
import org.anyuan.lead.domain.lead.LeadState;
import org.anyuan.lead.domain.search.Term;

/**
 * What a list of leads is asked for by. Nothing of it touches what a lead says or whom it names.
 *
 * @param reader others' protected leads are not among those found
 * @param limit how many at most
 */
public record LeadQuery(
    By reader,
    Filter filter,
    Order order,
    Optional<Sought> sought,
    Optional<LeadCursor> after,
    int limit) {

  /**
   * What each lead has to be.
   *
   * @param region within it
   * @param open not over
   * @param late something that was waited for did not come
   */
  public record Filter(
      Optional<RegionPath> region,
      Optional<SchoolId> school,
      Optional<Category> category,
      Optional<Severity> severity,
      Optional<LeadState.Name> state,
      Optional<Agency> holder,
      boolean open,
      boolean late) {}

  public enum Order {
    NEWEST,
    /**
     * Of those that are not over: the gravest first, of these what is late, and then what is due
     * soonest.
     */
    DUE
  }

  /**
   * What it has to be about: all of the terms, at one of the schools, in one of the regions. No
   * school or region is any.
   */
  public record Sought(Set<Term> terms, List<SchoolId> schools, List<RegionPath> regions) {}

  LeadQuery with(Sought wanted) {
    return new LeadQuery(reader, filter, order, Optional.of(wanted), after, limit);
  }
}
