package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.Severity;

/**
 * What those read of a lead who do not handle it: these fields, each of them chosen, and nothing
 * that is left when others are taken away.
 *
 * @param next when something falls due; absent once it is over
 */
public record LeadOutline(
    LeadId id,
    SchoolId school,
    RegionPath path,
    Category category,
    Severity severity,
    LeadState.Name state,
    Agency holder,
    Instant receivedAt,
    Optional<Instant> next,
    boolean late) {
  public static LeadOutline of(Lead lead) {
    return new LeadOutline(
        lead.id(),
        lead.about().school(),
        lead.about().path(),
        lead.category(),
        lead.severity(),
        lead.state().name(),
        lead.hand().holder(),
        lead.about().receivedAt(),
        lead.over() ? Optional.empty() : lead.next(),
        lead.late());
  }

  /** The higher, the sooner a desk has to look: how grave it is, and then whether it is late. */
  public int urgency() {
    var gravity =
        switch (severity) {
          case LOW -> 0;
          case MEDIUM -> 2;
          case HIGH -> 4;
          case CRITICAL -> 6;
        };
    return late ? gravity + 1 : gravity;
  }
}
