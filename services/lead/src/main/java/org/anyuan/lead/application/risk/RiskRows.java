package org.anyuan.lead.application.risk;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.protection.Clearance;
import org.anyuan.lead.domain.risk.Row;

/** What the lists are counted from. The service's own alone, but for {@link #standing}. */
public interface RiskRows {
  /** All or none; each thing once. */
  Uni<Void> apply(Collection<RowChange> changes);

  /**
   * Of these schools: open leads, and what other services told, the gravest first.
   *
   * @param most of all of them together
   */
  Uni<List<Row>> of(Collection<SchoolId> schools, Instant at, int most);

  /** Of whose rows something has changed since this was asked the last time; at most so many. */
  Uni<Set<SchoolId>> takeChanged(int most);

  /** Forgets incidents that are history. */
  Uni<Void> forgetBefore(Instant since);

  /** How leads stand now, as far as the actor's scope reaches. */
  Uni<Map<LeadId, Standing>> standing(Collection<LeadId> leads);

  /** A lead, as far as it matters to who may open its row. */
  record Standing(Clearance.Handlers handlers, boolean isProtected) {}
}
