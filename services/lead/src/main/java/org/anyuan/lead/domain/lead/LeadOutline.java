package org.anyuan.lead.domain.lead;

import java.time.Instant;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.Severity;

/**
 * What those read of a lead who do not handle it: these fields, each of them chosen, and nothing
 * that is left when others are taken away.
 */
public record LeadOutline(
    LeadId id,
    SchoolId school,
    RegionPath path,
    Category category,
    Severity severity,
    LeadState.Name state,
    Agency holder,
    Instant receivedAt) {
  public static LeadOutline of(Lead lead) {
    return new LeadOutline(
        lead.id(),
        lead.about().school(),
        lead.about().path(),
        lead.category(),
        lead.severity(),
        lead.state().name(),
        lead.hand().holder(),
        lead.about().receivedAt());
  }
}
