package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.lead.domain.IncidentId;
import org.anyuan.lead.domain.LeadId;

/**
 * An incident that was asked for because of a lead.
 *
 * @param command the same however often it is asked for: incident makes one of it
 * @param incident absent until incident has said which
 */
public record Raised(UUID command, Instant at, Optional<IncidentId> incident) {
  static Raised by(LeadId lead, Instant at) {
    return new Raised(DeterministicId.of("lead-incident", lead.toString()), at, Optional.empty());
  }

  Raised as(IncidentId id) {
    return new Raised(command, at, Optional.of(id));
  }
}
