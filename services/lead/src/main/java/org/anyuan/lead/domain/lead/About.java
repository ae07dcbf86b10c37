package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;

/**
 * Which school, from whom, when.
 *
 * @param splitFrom the lead of which this was a part
 */
public record About(
    SchoolId school,
    RegionPath path,
    Source source,
    Instant receivedAt,
    Optional<LeadId> splitFrom) {}
