package org.anyuan.lead.domain.protection;

import java.util.Optional;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;

/**
 * The right to read what one lead protects. There are two ways to one: to be among those who handle
 * the lead, or to be the store, which seals it.
 */
public final class Clearance {
  private final LeadId lead;

  private Clearance(LeadId lead) {
    this.lead = lead;
  }

  /**
   * Who handles a lead.
   *
   * @param agencies that have it in hand, or have something left to do about it
   */
  public record Handlers(LeadId lead, RegionPath path, SchoolId school, Set<Agency> agencies) {
    public Handlers {
      agencies = Set.copyOf(agencies);
    }
  }

  /** Absent for whoever is not among them. */
  public static Optional<Clearance> of(By reader, Handlers handlers) {
    return reader.agency().handles()
            && handlers.agencies.contains(reader.agency())
            && reader.reaches(handlers.path, handlers.school)
        ? Optional.of(new Clearance(handlers.lead))
        : Optional.empty();
  }

  /** For what reads, writes and compares what is stored, and shows it to nobody. */
  public static Clearance ofTheStore(LeadId lead) {
    return new Clearance(lead);
  }

  void require(LeadId other) {
    if (!lead.equals(other)) {
      throw new IllegalArgumentException("cleared for another lead");
    }
  }
}
